// Keeps the box of a picture or a film as the feed says it is, whether the file comes, breaks or is of
// another shape: what is read below it stays where it is.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { notePicture } from '../lib/shown-pictures.js';
import type { Picture } from '../model/blog.js';

type Boxed = Pick<Picture, 'width' | 'height'> & Partial<Picture>;

export class BoxedDirective extends Directive {
  #size = '';

  render(_boxed: Boxed): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [picture]: [Boxed]): unknown {
    const { src, width, height } = picture;
    const size = width && height ? `${width} / ${height}` : '';
    if (size !== this.#size) {
      this.#size = size;
      // A policy may forbid style attributes, but not this.
      const { style } = element as HTMLElement;
      style.aspectRatio = size;
      style.inlineSize = size && `${width}px`;
    }
    if (src) notePicture(element, { ...picture, src });
    return noChange;
  }
}

export const boxed = directive(BoxedDirective);
