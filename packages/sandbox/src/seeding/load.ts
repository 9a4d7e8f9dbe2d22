import { createPasswords } from '../accounts/passwords.ts';
import type { Queries } from '../database/tables.ts';
import type { DemoData } from '../demo/shape.ts';
import { insertAssignments } from './assignments.ts';
import { insertCatalogue } from './catalogue.ts';
import { insertClasses } from './classes.ts';
import { insertLearning } from './learning.ts';
import { insertMessaging } from './messaging.ts';
import { insertNotifications } from './notifications.ts';
import { insertPeople } from './people.ts';
import { insertProjects } from './projects.ts';
import { insertStudies } from './studies.ts';

/** Puts the demo data into an empty database. */
export async function loadDemo(db: Queries, data: DemoData): Promise<void> {
  await insertPeople(db, data, await createPasswords().hash(data.password));
  await insertCatalogue(db, data);
  await insertStudies(db, data);
  await insertAssignments(db, data);
  await insertNotifications(db, data);
  await insertMessaging(db, data);
  await insertLearning(db, data);
  await insertProjects(db, data);
  await insertClasses(db, data);
}
