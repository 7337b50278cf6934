// The script a page may add to fit the heights of the frames of the Atlas in it. It listens, and changes nothing but the
// height of a frame that shows the site the script itself was loaded from.
import { heightOf, originOf, senderOf } from './height-message';

const script = document.currentScript;
const site = script instanceof HTMLScriptElement ? originOf(script.src) : null;

addEventListener('message', (event) => {
  const height = heightOf(event.data);
  if (height === null || site === null) return;
  const frame = senderOf(document.querySelectorAll('iframe'), event, site);
  if (frame) frame.height = String(height);
});
