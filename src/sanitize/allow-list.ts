// What of a body's markup is shown. Both engines are configured from this one list, and the walk
// after them enforces it once more.

const table =
  'a href hreflang,abbr,audio src,b,bdi,bdo,blockquote cite,br,caption,cite,code,col span,colgroup span,' +
  'data value,dd,del cite datetime,details open,dfn,div,dl,dt,em,figcaption,figure,h1,h2,h3,h4,h5,h6,hr,i,' +
  'img src alt width height,ins cite datetime,kbd,li value,mark,ol start reversed type,p,picture,pre,q cite,' +
  'rp,rt,ruby,s,samp,small,span,strong,sub,summary,sup,table,tbody,td colspan rowspan,tfoot,' +
  'th colspan rowspan scope abbr,thead,time datetime,tr,u,ul,var,video src width height,wbr';

/** Element name → its attributes. */
export const allowed: ReadonlyMap<string, readonly string[]> = new Map(
  table.split(',').map((row) => {
    const [name, ...attributes] = `${row} dir lang title`.split(' ');
    return [name!, attributes];
  }),
);

/** Elements that go, while what they hold stays: old markup, and structure that is the page's. */
export const unwrapped: readonly string[] =
  'acronym address article aside big center font footer header hgroup label main nav nobr section strike tt'.split(
    ' ',
  );
