import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon } from '../../ui/icon.ts';
import { grip } from '../../ui/icons.ts';
import type { RowDrag } from './row-drag.ts';

interface GripParts {
  drag: RowDrag;
  at: number;
  label: string;
  /** Says that the arrow keys do it too. */
  describedBy: string;
  move: (to: number) => void;
}

/** By what a row is taken: dragged, or moved by the arrow keys. */
export const gripView = ({ drag, at, label, describedBy, move }: GripParts): TemplateResult => {
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') drag.cancel();
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!step) return;
    event.preventDefault();
    move(at + step);
  };
  const drop = (): void => {
    const to = drag.end();
    if (to !== undefined) move(to);
  };
  return html`
    <button
      type="button"
      class="grip"
      aria-label=${label}
      aria-describedby=${describedBy}
      @keydown=${byKey}
      @pointerdown=${(event: PointerEvent) => drag.begin(event, at)}
      @pointermove=${(event: PointerEvent) => drag.move(event)}
      @pointerup=${drop}
      @lostpointercapture=${drag.cancel}
    >
      ${icon(grip)}
    </button>
  `;
};

/** The classes of a row: whether it is the one that is dragged, and on which side of it that one would come. */
export const draggedOver = ({ from, to }: RowDrag, at: number): string => {
  if (from === at) return 'dragged';
  return from === undefined || to !== at ? '' : to < from ? 'before' : 'after';
};
