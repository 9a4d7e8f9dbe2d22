import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me } from '@edurise/sdk/users';
import { field } from '../../ui/field.ts';
import type { FieldParts } from '../../ui/field.ts';
import { icon } from '../../ui/icon.ts';
import { alert } from '../../ui/icons.ts';
import type { AccountHost, Section } from './account-host.ts';
import { Draft } from './draft.ts';
import { afterDiscard, failureView, focusRefused, saveRow, sectionView } from './form.view.ts';
import { keptChanges } from './kept-changes.ts';
import { portrait } from './person.view.ts';
import { squarePicture } from './picture.ts';

type Profile = Record<'first_name' | 'last_name' | 'location' | 'bio', string>;
type Picture = Awaited<ReturnType<typeof squarePicture>>;

/** Name, picture and what others read about the person. */
export class ProfileSection implements Section {
  readonly #host: AccountHost;
  readonly #saved: (me: Me) => void;
  #draft: Draft<Profile>;
  #picture: Picture | undefined;
  #pictureProblem = false;

  /** `saved` is given the account as the platform has it now. */
  constructor(host: AccountHost, saved: (me: Me) => void) {
    this.#host = host;
    this.#saved = saved;
    this.#draft = new Draft(() => host.requestUpdate());
  }

  begin(): void {
    const { edu } = this.#host;
    this.#draft = new Draft(() => this.#host.requestUpdate(), keptChanges(edu, 'profile'));
    this.#picture = undefined;
    this.#pictureProblem = false;
  }

  forget(): void {
    this.#draft.discard();
    this.#picture = undefined;
    this.#pictureProblem = false;
  }

  view(me: Me): TemplateResult {
    const { t } = this.#host;
    const saved = profileOf(me);
    const dirty = this.#picture !== undefined || Object.keys(this.#draft.changesTo(saved)).length > 0;
    return sectionView({
      id: 'profile',
      title: t.profileTitle,
      text: t.profileText,
      body: html`
        <form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, saved, dirty)}>
          ${failureView(this.#draft.state, this.#host)} ${this.#pictureField(me)}
          <div class="pair">
            ${this.#field('first_name', t.firstName, saved, { autocomplete: 'given-name', required: true })}
            ${this.#field('last_name', t.lastName, saved, { autocomplete: 'family-name', required: true })}
          </div>
          ${this.#field('location', t.location, saved, { autocomplete: 'address-level2', hint: t.locationHint })}
          ${this.#field('bio', t.bio, saved, { rows: 4, hint: t.bioHint })}
          ${saveRow(this.#host, { draft: this.#draft, dirty, discard: this.#discard })}
        </form>
      `,
    });
  }

  #field(name: keyof Profile, label: string, saved: Profile, parts: Partial<FieldParts>): TemplateResult {
    return field({
      id: name,
      label,
      value: this.#draft.over(saved)[name],
      errors: this.#draft.errorsOf(name),
      oninput: (value) => this.#draft.set(name, value),
      ...parts,
    });
  }

  #pictureField(me: Me): TemplateResult {
    const { t, edu } = this.#host;
    const errors = this.#pictureProblem ? [t.pictureUnreadable] : this.#draft.errorsOf('avatar' as keyof Profile);
    return html`
      <div class="field ${errors.length ? 'invalid' : ''}" role="group" aria-labelledby="picture-label">
        <span class="label" id="picture-label">${t.picture}</span>
        <div class="picture">
          ${portrait(me, edu.baseUrl, this.#picture?.canvas)}
          <div class="pick">
            <input
              class="visually-hidden"
              type="file"
              id="picture"
              accept="image/*"
              aria-invalid=${errors.length ? 'true' : nothing}
              aria-describedby=${errors.length ? 'picture-hint picture-errors' : 'picture-hint'}
              @change=${(event: Event) => void this.#choose(event.target as HTMLInputElement)}
            />
            <label class="button small" for="picture"
              >${me.avatar_url || this.#picture ? t.otherPicture : t.choosePicture}</label
            >
            <p class="field-hint" id="picture-hint">${t.pictureHint}</p>
          </div>
        </div>
        ${
          errors.length
            ? html`<p class="field-errors" id="picture-errors">${icon(alert)}<span>${errors.join(' ')}</span></p>`
            : nothing
        }
      </div>
    `;
  }

  async #choose(input: HTMLInputElement): Promise<void> {
    const chosen = input.files?.[0];
    // Else the same file could not be chosen again.
    input.value = '';
    if (!chosen) return;
    const { t } = this.#host;
    try {
      this.#picture = await squarePicture(chosen);
      this.#pictureProblem = false;
      this.#host.announce(t.pictureChosen);
    } catch {
      this.#pictureProblem = true;
      this.#host.announce(t.pictureUnreadable);
    }
    this.#host.requestUpdate();
  }

  readonly #discard = (): void => {
    this.forget();
    void afterDiscard(this.#host, 'profile');
  };

  async #submit(event: SubmitEvent, saved: Profile, dirty: boolean): Promise<void> {
    event.preventDefault();
    const { t, edu } = this.#host;
    if (!dirty || this.#draft.sending) return;
    const draft = this.#draft;
    const changes = draft.changesTo(saved);
    const picture = this.#picture;
    const labels = { first_name: t.firstName, last_name: t.lastName } as const;
    const empty = (['first_name', 'last_name'] as const).filter((name) => changes[name]?.trim() === '');
    if (empty.length) draft.refuse(Object.fromEntries(empty.map((name) => [name, [t.required(labels[name])]])));
    else if (
      await draft.send(
        changes,
        async () => this.#saved(await edu.users.updateMe({ ...changes, ...(picture && { avatar: picture.file }) })),
        [...Object.keys(saved), 'avatar'],
      )
    ) {
      if (this.#picture === picture) this.#picture = undefined;
      this.#host.announce(t.profileSaved);
    }
    await focusRefused(this.#host, 'profile');
  }
}

const profileOf = ({ first_name, last_name, location, bio }: Me): Profile => ({
  first_name: first_name ?? '',
  last_name: last_name ?? '',
  location: location ?? '',
  bio: bio ?? '',
});
