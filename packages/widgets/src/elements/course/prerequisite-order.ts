import type { Prerequisites } from '@edurise/sdk/courses';

export type Prerequisite = Prerequisites['nodes'][number];

/** What to take before a course, each course after those it builds on itself. */
export const prerequisiteOrder = ({ course_id, nodes, edges }: Prerequisites): Prerequisite[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ordered: Prerequisite[] = [];
  const seen = new Set([course_id]);
  const visit = (node: Prerequisite): void => {
    // Marked before its own are visited: a circle in the data ends here.
    if (seen.has(node.id)) return;
    seen.add(node.id);
    for (const edge of edges) {
      const before = edge.to === node.id ? byId.get(edge.from) : undefined;
      if (before) visit(before);
    }
    ordered.push(node);
  };
  nodes.forEach(visit);
  return ordered;
};
