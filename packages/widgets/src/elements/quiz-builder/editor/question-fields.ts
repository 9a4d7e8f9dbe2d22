import type { TemplateResult } from 'lit';
import { field, type FieldParts } from '../../../ui/field.ts';
import type { Format } from '../../../messages/format.ts';
import type { OptionForm, QuestionForm } from '../question-form.ts';
import type { RowDrag } from '../row-drag.ts';
import type { EditorTexts } from './editor.messages.ts';

/** A question's form, as its fields see it. */
export interface QuestionFields {
  readonly t: EditorTexts;
  readonly format: Format;
  readonly form: QuestionForm;
  readonly extended: boolean;
  /** Of its options. */
  readonly drag: RowDrag;
  set<K extends keyof QuestionForm>(name: K, value: QuestionForm[K]): void;
  errorsAt(name: keyof QuestionForm): readonly string[];
  announce(text: string): void;
  /** After the next drawing. */
  focus(selector: string): void;
}

type TextField = {
  [K in keyof QuestionForm]: string extends QuestionForm[K] ? K : never;
}[keyof QuestionForm];

export const textField = (
  fields: QuestionFields,
  name: TextField,
  label: string,
  parts: Partial<FieldParts> = {},
): TemplateResult =>
  field({
    id: `question-${name}`,
    label,
    value: fields.form[name],
    errors: fields.errorsAt(name),
    oninput: (value) => fields.set(name, value),
    ...parts,
  });

/** `list` with what stands at `at` changed. */
export const changedAt = <T extends object>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((one, index) => (index === at ? { ...one, ...change } : one));

/** Where one alone can be right, marking it takes the mark from the others. */
export const marked = (options: readonly OptionForm[], at: number, right: boolean, several: boolean): OptionForm[] =>
  options.map((option, index) =>
    index === at ? { ...option, right } : several || !right ? option : { ...option, right: false },
  );
