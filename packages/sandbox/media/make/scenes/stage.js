/** What every scene draws with: time, type and a few shapes on a 1280 × 720 canvas. */
export const width = 1280;
export const height = 720;

/** Fast at first, gentle at the end; 0 before and 1 after. */
export const ease = (part) => (part <= 0 ? 0 : part >= 1 ? 1 : 1 - (1 - part) ** 3);

/** How much of the way from one second to another has been gone. */
export const passed = (time, from, to) => ease((time - from) / (to - from));

/** There from one second to another, with soft edges. */
export const present = (time, from, to, edge = 0.5) =>
  Math.min(passed(time, from, from + edge), 1 - passed(time, to - edge, to));

export const mix = (from, to, part) => from + (to - from) * part;

export function write(
  ctx,
  text,
  x,
  y,
  { size = 28, weight = 500, colour, align = 'center', family = 'Inter', alpha = 1, style = '' },
) {
  if (alpha <= 0.002) return;
  ctx.save();
  ctx.globalAlpha *= alpha;
  ctx.font = `${style} ${weight} ${size}px "${family}", sans-serif`;
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
  ctx.restore();
}

export function box(ctx, x, y, w, h, radius, { fill, stroke, line = 2, alpha = 1 }) {
  if (alpha <= 0.002) return;
  ctx.save();
  ctx.globalAlpha *= alpha;
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, radius);
  if (fill) {
    ctx.fillStyle = fill;
    ctx.fill();
  }
  if (stroke) {
    ctx.strokeStyle = stroke;
    ctx.lineWidth = line;
    ctx.stroke();
  }
  ctx.restore();
}

/** A sentence at the top that rises a little as it comes; one at a time. */
export function say(ctx, time, lines, style) {
  for (const [from, to, text, second] of lines) {
    const alpha = present(time, from, to, 0.45);
    if (alpha === 0) continue;
    const rise = 12 * (1 - passed(time, from, from + 0.6));
    write(ctx, text, width / 2, 150 + rise + (second ? -4 : 0), { size: 40, weight: 600, ...style, alpha });
    if (second)
      write(ctx, second, width / 2, 200 + rise, { size: 27, weight: 400, ...style, colour: style.quiet, alpha });
  }
}
