import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QuizRulesWrite } from '@edurise/sdk/quizzes';
import { gradeQuestion, type KeyedQuestion } from '@edurise/sdk/scoring';
import { icon } from '../../../ui/icon.ts';
import { check } from '../../../ui/icons.ts';
import { arithmeticOf } from '../scoring/arithmetic.ts';
import type { ScoringTexts } from '../scoring/scoring.messages.ts';
import type { SettingsTexts } from './settings.messages.ts';

const shares = { A: 0.5, B: 0.25, C: 0.25, D: -0.25, E: -0.25 } as const;
const letters = Object.keys(shares) as (keyof typeof shares)[];

/** Four points, three right options of five: enough for every rule to differ from the others. */
const example: KeyedQuestion = {
  id: 'example',
  question_type: 'multiple_choice',
  multiple: true,
  points: 4,
  options: letters.map((id) => ({ id, text: id, fraction: shares[id] })),
  correct_answer: ['A', 'B', 'C'],
};
export const firstChoice: readonly string[] = ['A', 'B', 'D'];

interface ExampleParts {
  t: SettingsTexts;
  scoring: ScoringTexts;
  rules: QuizRulesWrite;
  chosen: readonly string[];
  onchoose: (chosen: readonly string[]) => void;
}

/** A question to try the rules on, with the line that a learner will read. */
export const scoringExample = ({ t, scoring, rules, chosen, onchoose }: ExampleParts): TemplateResult => {
  const weighed = rules.scoring === 'author_fractions' || rules.scoring === 'mapped';
  const graded = gradeQuestion(example, [...chosen], rules, { certainty: 3 });
  return html`
    <div class="example" role="group" aria-labelledby="example-title">
      <p class="label" id="example-title">${t.example}</p>
      <p class="field-hint">${t.exampleText(4)}</p>
      <div class="example-options">
        ${letters.map(
          (letter) => html`
            <label class="check">
              <input
                type="checkbox"
                .checked=${chosen.includes(letter)}
                @change=${(event: Event) =>
                  onchoose(
                    letters.filter((each) =>
                      each === letter ? (event.target as HTMLInputElement).checked : chosen.includes(each),
                    ),
                  )}
              />
              <span>
                ${t.exampleOption(letter)}
                ${letter < 'D' ? html`<span class="good">${icon(check)}${t.exampleRight}</span>` : nothing}
                ${weighed ? html`<span class="muted numeric">${t.exampleShare(shares[letter])}</span>` : nothing}
              </span>
            </label>
          `,
        )}
      </div>
      <p class="arithmetic numeric" role="status">${arithmeticOf(graded.scoring, scoring, (id) => id)}</p>
    </div>
  `;
};
