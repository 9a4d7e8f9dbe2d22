import { iso } from '../../clock.ts';
import { metricsFor } from '../../figures/metrics.ts';
import { invalid } from '../../http/problem.ts';
import type { Channel } from '../channel.ts';
import { figuresFor } from '../streams.ts';

export const dashboardMetrics: Channel<'dashboardMetrics'> = {
  enter({ tenant, user }) {
    /** What each figure was when it was last told. */
    const told = new Map<string, unknown>();
    return {
      stream: figuresFor(tenant, user),
      isSelective: true,
      actions: {
        async subscribe(call, { metrics: names }) {
          const figures = await metricsFor(call);
          const unknown = names.filter((name) => !Object.hasOwn(figures, name));
          if (unknown.length) throw invalid({ metrics: unknown.map((name) => `There is no metric “${name}”.`) });
          for (const name of names) told.set(name, figures[name]);
          const metrics = Object.fromEntries(names.map((name) => [name, figures[name]]));
          call.say({ type: 'metrics_snapshot', metrics, timestamp: iso(call.now) });
          return { metrics: [...told.keys()] };
        },
        unsubscribe(_, { metrics: names }) {
          for (const name of names) told.delete(name);
          return { metrics: [...told.keys()] };
        },
      },
      async lookAgain(call) {
        if (!told.size) return;
        const figures = await metricsFor(call);
        for (const [name, value] of told) {
          if (figures[name] === value) continue;
          told.set(name, figures[name]);
          call.say({ type: 'metric_update', metric: name, value: figures[name], timestamp: iso(call.now) });
        }
      },
    };
  },
};
