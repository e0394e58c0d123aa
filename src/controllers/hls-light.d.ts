// The package has types for its whole alone.
declare module 'hls.js/light' {
  export { default } from 'hls.js';
}
