// Keeps the box of a picture or a film as the feed says it is, whether the file comes, breaks or is of
// another shape: what is read below it stays where it is.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { notePicture } from '../lib/shown-pictures.js';
import type { Picture } from '../model/blog.js';
import { setStyles, type Styles } from './styled.js';

type Boxed = Pick<Picture, 'width' | 'height'> & Partial<Picture>;

export const boxStyles = ({ width, height }: Boxed): Styles => {
  const isKnown = width && height;
  return {
    'aspect-ratio': isKnown ? `${width} / ${height}` : '',
    'inline-size': isKnown ? `${width}px` : '',
  };
};

export class BoxedDirective extends Directive {
  #styles: Styles = {};

  render(_boxed: Boxed): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [picture]: [Boxed]): unknown {
    const { src } = picture;
    const styles = boxStyles(picture);
    setStyles(element, this.#styles, styles);
    this.#styles = styles;
    if (src) notePicture(element, { ...picture, src });
    return noChange;
  }
}

export const boxed = directive(BoxedDirective);
