/** Makes contents links scroll inside their element and leave the address alone. */
export function contents(node: HTMLElement): () => void {
  const jump = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const target = link && document.getElementById((link.getAttribute('href') ?? '').slice(1));
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  };
  node.addEventListener('click', jump);
  return () => node.removeEventListener('click', jump);
}
