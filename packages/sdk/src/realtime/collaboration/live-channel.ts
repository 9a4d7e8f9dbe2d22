import type { LineState } from '../line.ts';
import type { RequestOptions, ResyncReason } from '../realtime.ts';

/** What is used of a channel here, whatever its events are. */
export interface LiveChannel {
  readonly state: LineState;
  subscribe(listener: (state: LineState) => void): () => void;
  on(pattern: '*', listener: (event: { readonly type: string }) => void): () => void;
  onResync(listener: (reason: ResyncReason) => void): () => void;
}

/** One on which cells are locked and changed, as on `gradeCollaboration`. */
export interface CellChannel extends LiveChannel {
  send(action: 'get_state'): void;
  request(
    action: 'lock_cell' | 'unlock_cell' | 'update_grade',
    payload: never,
    options?: RequestOptions,
  ): Promise<unknown>;
}

/** What names a cell of a grade sheet. */
export interface Cell {
  readonly student_id: string;
  readonly assignment_id: string;
}
