// What it takes to show pictures large; loaded with the first of them.
import { LightboxDialog, type LightboxShow } from '../controllers/lightbox-dialog.js';
import type { Slide } from '../controllers/lightbox-engine.js';
import { largestFile, legalSrcset } from '../lib/picture-files.js';
import { pictureOf } from '../lib/shown-pictures.js';
import { lightboxStyles } from '../styles/lightbox.js';
import { lightboxSurface } from '../templates/lightbox.js';

/** The size of a picture that is there already is known better than any feed knows it. */
function sizeOf(image: HTMLImageElement, known: Partial<Slide>) {
  const { naturalWidth, naturalHeight } = image;
  if (known.width && known.height) return { width: known.width, height: known.height };
  return naturalWidth ? { width: naturalWidth, height: naturalHeight } : {};
}

function slideOf(link: Element): Slide | undefined {
  const image = link.querySelector('img');
  const picture = image && pictureOf(image.parentElement!);
  const file = picture && largestFile(picture);
  if (!file) return undefined;
  const { alt = '', caption, credit } = picture;
  const thumbnail = image.complete && image.naturalWidth ? image.currentSrc : undefined;
  const srcset = legalSrcset(picture.srcset);
  return { src: file.src, srcset, thumbnail, alt, caption, credit, ...sizeOf(image, file) };
}

/** What links lead to, and which of them is the one that was pressed. */
export function slidesOf(
  links: Iterable<Element>,
  pressed: Element,
): Pick<LightboxShow, 'slides' | 'index'> {
  const all = [...links].flatMap((link) => {
    const slide = slideOf(link);
    return slide ? { link, slide } : [];
  });
  const index = all.findIndex(({ link }) => link === pressed);
  return { slides: all.map(({ slide }) => slide), index: Math.max(0, index) };
}

/** @returns Closes it. */
export async function showLarge(show: LightboxShow): Promise<() => void> {
  const { startLightbox } = await import('../controllers/lightbox-engine.js');
  const look = { styles: lightboxStyles.styleSheet!, draw: lightboxSurface };
  return new LightboxDialog(startLightbox, look, show).close;
}
