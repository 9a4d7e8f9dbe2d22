import type { DemoCategory } from '../shape.ts';
import { categoryId } from './course.ts';

/** A category by slug, with the ones inside it. */
export interface CategoryDraft {
  slug: string;
  name: string;
  description: string;
  inside?: CategoryDraft[];
}

export const categoriesOf = (tenant: string, drafts: CategoryDraft[], parent: string | null = null): DemoCategory[] =>
  drafts.flatMap(({ slug, name, description, inside = [] }) => [
    { id: categoryId(tenant, slug), tenant, name, slug, description, parent_category: parent },
    ...categoriesOf(tenant, inside, categoryId(tenant, slug)),
  ]);
