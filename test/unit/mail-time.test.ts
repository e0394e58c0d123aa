import { expect } from 'chai';
import { mailTime } from '../../src/lib/mail-time.js';

describe('a time as mail and RSS write it', () => {
  it('is read with any zone that is met', () => {
    const same = [
      ...[
        'Sun, 22 Nov 2026 09:30:00 GMT',
        'Sun, 22 Nov 2026 09:30:00 +0000',
        '22 Nov 2026 09:30 UT',
      ],
      ...['Sun, 22 Nov 2026 04:30:00 EST', 'Sun, 22 Nov 2026 10:30:00 CET', '22 Nov 26 15:00 IST'],
      ...[
        'Sun,  22 November 2026 20:30:00 AEDT',
        'Sun, 22 Nov 2026 09:30:00 Z',
        '22-Nov-2026 09:30:00 A',
      ],
      ...[
        'Sun, 22 Nov 2026 10:30:00 +0100 (CET)',
        'Sun, 22 Nov 2026 11:30:00 GMT+2',
        '22 Nov 2026 15:00:00 +05:30',
      ],
      ...['Sonntag, 22 Nov. 2026 09:30:00.000 UTC', ' Sun, 22 nov 2026 09:30:00 XYZ\n'],
      ...['2026-11-22T10:30:00+01:00', '2026-11-22T09:30Z', '2026-11-22 10:30:00 +0100'],
    ];
    for (const written of same)
      expect(mailTime(written), written).to.equal('2026-11-22T09:30:00.000Z');
    expect(mailTime('1 Sept 1999 00:00:00 GMT')).to.equal('1999-09-01T00:00:00.000Z');
    expect(mailTime('1 Jun 99 00:00:00 GMT')).to.equal('1999-06-01T00:00:00.000Z');
  });

  it('is none without a zone, or if it is something else', () => {
    const none = [
      'Sun, 22 Nov 2026 09:30:00',
      '22 Nov 2026 09:30 PM',
      '2026-11-22',
      'yesterday',
      '',
    ];
    for (const written of [...none, '1 '.repeat(1_000_000), null, 7, {}])
      expect(mailTime(written)).to.equal(undefined);
  });

  it('has months of other languages too', () => {
    for (const month of ['Fev', 'févr.', 'febrero', 'Februar', 'feb'])
      expect(mailTime(`1 ${month} 2026 00:00:00 GMT`), month).to.equal('2026-02-01T00:00:00.000Z');
    const many = 'ene mar abr mai juin juil ago set okt nov dez'.split(' ');
    const read = many.map((month) => mailTime(`1 ${month} 2026 00:00 GMT`)?.slice(5, 7));
    expect(read.join()).to.equal('01,03,04,05,06,07,08,09,10,11,12');
  });
});
