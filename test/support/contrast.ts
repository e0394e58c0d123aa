// How well a colour is seen on another, as WCAG 2.2 counts it (relative luminance and contrast ratio).
import { flatParent } from './flat-tree.js';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const pixel = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext(
  '2d',
  { willReadFrequently: true },
)!;

/** Whatever a computed style calls a colour, as numbers to 255. */
function read(colour: string): Colour {
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return [...pixel.getImageData(0, 0, 1, 1).data] as unknown as Colour;
}

function luminance(colour: string): number {
  const [red, green, blue] = read(colour)
    .slice(0, 3)
    .map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** What is behind an element: the nearest opaque background; the canvas of the page is white. */
export function backdrop(element: Element | null): string {
  if (!element) return 'rgb(255, 255, 255)';
  const { backgroundColor } = getComputedStyle(element);
  return read(backgroundColor)[3] === 255 ? backgroundColor : backdrop(flatParent(element));
}

/** Of an element's text on what is behind it. */
export const contrastOf = (element: Element): number =>
  contrast(getComputedStyle(element).color, backdrop(element));
