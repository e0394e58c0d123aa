// Which picture of the feed stands in a box in the document.
import type { Picture } from '../model/blog.js';

const pictures = new WeakMap<Element, Picture>();

export const notePicture = (box: Element, picture: Picture): void =>
  void pictures.set(box, picture);

export const pictureOf = (box: Element): Picture | undefined => pictures.get(box);
