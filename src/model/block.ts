/**
 * One piece of an entry's body. `type` names its definition in `blocks/`; the other fields are
 * whatever the feed sent, so a definition reads them through its own table before it shows them.
 */
export interface Block {
  readonly type: string;
  readonly [field: string]: unknown;
}
