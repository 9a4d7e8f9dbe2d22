import type { Message } from '@edurise/sdk/messaging';

/** Messages of one person in one go: they are drawn under one name and one time. */
export interface Run {
  readonly id: string;
  readonly sender: string | undefined;
  readonly name: string | undefined;
  readonly messages: readonly Message[];
}

/** The runs of one day; `day` is a moment of it. */
export interface Day {
  readonly day: string;
  readonly runs: readonly Run[];
}

const oneGo = 5 * 60_000;

/** @param messages the oldest first */
export const daysOf = (messages: readonly Message[]): Day[] => {
  const days: { day: string; runs: (Run & { messages: Message[] })[] }[] = [];
  let before: Message | undefined;
  for (const message of messages) {
    const at = message.created_at ?? '';
    if (!before || dayOf(before.created_at ?? '') !== dayOf(at)) days.push({ day: at, runs: [] });
    const { runs } = days.at(-1)!;
    const last = runs.at(-1);
    const goesOn =
      last &&
      last.sender === (message.sender ?? undefined) &&
      Date.parse(at) - Date.parse(before!.created_at ?? '') < oneGo;
    if (goesOn) last.messages.push(message);
    else
      runs.push({
        id: message.id,
        sender: message.sender ?? undefined,
        name: message.sender_name ?? undefined,
        messages: [message],
      });
    before = message;
  }
  return days;
};

/** A calendar day where the reader is. */
const dayOf = (moment: string): string => new Date(moment).toDateString();
