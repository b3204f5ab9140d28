/** Lets a person pull the pane wider and narrower, by mouse, pen or arrow keys, within what Excel allows. */
const NARROWEST = 320;
const WIDEST = 600;
const USUAL = 380;
const STEP = 20;

export function makePaneResizable(splitter: HTMLElement, pane: HTMLElement): void {
  let width = USUAL;
  const set = (wanted: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
    pane.style.width = `${width}px`;
    splitter.setAttribute('aria-valuenow', String(width));
  };
  splitter.setAttribute('aria-valuemin', String(NARROWEST));
  splitter.setAttribute('aria-valuemax', String(WIDEST));
  set(width);

  splitter.addEventListener('pointerdown', (down) => {
    const start = { x: down.clientX, width };
    splitter.setPointerCapture(down.pointerId);
    // The frame would swallow the movements over it.
    document.body.classList.add('pulling');
    const move = ({ clientX }: PointerEvent): void => set(start.width + start.x - clientX);
    splitter.addEventListener('pointermove', move);
    splitter.addEventListener(
      'lostpointercapture',
      () => {
        splitter.removeEventListener('pointermove', move);
        document.body.classList.remove('pulling');
      },
      { once: true },
    );
  });
  splitter.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') set(width + STEP);
    if (key === 'ArrowRight') set(width - STEP);
  });
}
