import { isUuid, manages } from '../../accounts/access.ts';
import { findCourse, findEnrollment } from '../../areas/courses/course-rows.ts';
import { findProjectAs, team } from '../../areas/projects/project-rows.ts';
import { forbidden, invalid, Problem } from '../../http/problem.ts';
import type { AnyCall } from '../../http/call.ts';
import type { Channel } from '../channel.ts';
import type { StreamEvent } from '../signal.ts';
import { changesAt } from '../streams.ts';

const everything = '*';

export const sync: Channel<'sync'> = {
  enter({ tenant }) {
    const wanted = new Set<string>();
    return {
      stream: changesAt(tenant),
      isSelective: true,
      actions: {
        async subscribe(call, { topics }) {
          const refused: Record<string, string[]> = {};
          for (const [index, topic] of topics.entries()) {
            const problem = topic === everything ? undefined : await refusal(call, topic);
            if (problem) refused[index] = [problem.message];
          }
          if (Object.keys(refused).length) throw invalid({ topics: refused });
          for (const topic of topics) wanted.add(topic);
          return { topics: [...wanted] };
        },
        unsubscribe(_, { topics }) {
          for (const topic of topics) wanted.delete(topic);
          return { topics: [...wanted] };
        },
      },
      async hears(call, event) {
        const { topic } = event.body as StreamEvent['body'] & { topic: string };
        return (wanted.has(topic) || wanted.has(everything)) && !(await refusal(call, topic, event.about));
      },
    };
  },
};

/**
 * Why the caller hears nothing of a topic. A project's changes are for its team; a learner's progress is for himself and for those
 * who teach the course.
 */
async function refusal(
  call: AnyCall,
  topic: string,
  about: string | null = call.user.id,
): Promise<Problem | undefined> {
  const [, kind, id] = /^(project|course)_(.+)$/.exec(topic) ?? [];
  if (!id || !isUuid(id)) return new Problem(404, 'There is no such topic.');
  try {
    if (kind === 'project') await findProjectAs(call, id, team);
    else await checkCourse(call, id, about);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

async function checkCourse(call: AnyCall, id: string, about: string | null): Promise<void> {
  const course = await findCourse(call, id);
  if (about === call.user.id && (await findEnrollment(call.db, call.user.id, id))) return;
  if (!(await manages(call.db, call.person, course))) throw forbidden();
}
