import assert from 'node:assert/strict';
import type { Milestone, PaymentMethodWrite } from '@edurise/contract/models';
import type { EduRise } from '@edurise/sdk';
import { people } from '../school.ts';
import { nowhere, refused, type Cases, type Stage } from './stage.ts';

interface Someone {
  id: string;
  edu: EduRise;
}

/** Two that work together on something of the first one's, and one who has nothing to do with it. */
interface Team {
  owner: Someone;
  mate: Someone;
  stranger: Someone;
  project: string;
  /** The mate's place on the team. */
  place: string;
}

/** The same three in every test: what they share is a project, and each test begins one of its own. */
const casts = new WeakMap<Stage, Promise<Someone[]>>();
function cast(stage: Stage): Promise<Someone[]> {
  const three = casts.get(stage) ?? Promise.all([stage.learner(), stage.learner(), stage.learner()]);
  casts.set(stage, three);
  return three;
}

async function teamUp(stage: Stage): Promise<Team> {
  const [owner, mate, stranger] = (await cast(stage)) as [Someone, Someone, Someone];
  const { id: project } = await owner.edu.projects.create({
    title: 'A map of the wells',
    currency: 'EUR',
    budget: '900.00',
    weekly_hours: 6,
    start_date: '2026-03-02',
    due_date: '2026-06-01',
    required_skills: [{ name: 'Cartography', proficiency: 'intermediate' }],
  });
  const { id: place } = await owner.edu.projects.addTeamMember(project, { user: mate.id });
  return { owner, mate, stranger, project, place };
}

const milestoneOf = ({ owner, project }: Team): Promise<Milestone> =>
  owner.edu.projects.createMilestone(project, { title: 'First sheet', amount: '100.00', due_date: '2026-04-01' });

const card: PaymentMethodWrite = { token: 'pm_card_visa', brand: 'Visa', last4: '4242', exp_month: 4, exp_year: 2030 };

/** A milestone, and all that its payment takes. */
async function readyToPay(stage: Stage) {
  const team = await teamUp(stage);
  const [milestone, method] = [await milestoneOf(team), await team.owner.edu.paymentMethods.add(card)];
  const distributions = [
    { user: team.owner.id, amount: '33.34' },
    { user: team.mate.id, amount: '66.66' },
  ];
  return { ...team, milestone, order: { amount: '100.00', distributions, payment_method_id: method.id } };
}

async function dispute(stage: Stage) {
  const paying = await readyToPay(stage);
  const opened = await paying.mate.edu.disputes.open({
    milestone: paying.milestone.id,
    reason: 'payment',
    description: 'The sheet was handed over two weeks ago.',
  });
  return { ...paying, dispute: opened };
}

/** Somebody who knows about maps and may be proposed. */
async function cartographer(stage: Stage): Promise<Someone> {
  const someone = await stage.learner();
  await someone.edu.users.addSkill({ name: 'cartography', proficiency: 'expert' });
  await someone.edu.matching.updatePreferences({ is_available: true, weekly_hours: 12 });
  return someone;
}

export const projects: Cases = {
  'projects.list': {
    async works(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      const ids = async ({ edu }: Someone) =>
        (await edu.projects.list({ search: 'wells', page_size: 100 })).items.map(({ id }) => id);
      assert.ok((await ids(owner)).includes(project));
      assert.ok(!(await ids(stranger)).includes(project));
      await owner.edu.projects.update(project, { status: 'open' });
      assert.ok((await ids(stranger)).includes(project));
      const { items } = await stranger.edu.projects.list({ is_mine: true, page_size: 100 });
      assert.ok(!items.some(({ id }) => id === project));
    },
    async refuses(stage) {
      await refused(stage.visitor().projects.list(), 401);
      const sam = await stage.unchecked('sam');
      await refused(sam.projects.list({ status: 'dreaming' }), 400, 'status');
      const southern = (await (await stage.as('sue', 'south')).projects.list({ search: 'wells' })).items;
      assert.deepEqual(southern, []);
    },
  },
  'projects.create': {
    async works(stage) {
      const { edu, id } = await stage.learner();
      const made = await edu.projects.create({ title: 'Bees', required_skills: [{ name: 'Patience' }] });
      assert.deepEqual([made.owner, made.status, made.my_role, made.team_size], [id, 'draft', 'owner', 1]);
    },
    async refuses(stage) {
      const sam = await stage.unchecked('sam');
      await refused(sam.projects.create({ title: '' }), 400, 'title');
      await refused(sam.projects.create({ title: 'Bees', budget: '1.234' }), 400, 'budget');
      const backwards = { title: 'Bees', start_date: '2026-05-01', due_date: '2026-04-01' };
      await refused(sam.projects.create(backwards), 400, 'due_date');
      await refused(sam.projects.create({ title: 'Bees', due_date: '2026-02-30' }), 400, 'due_date');
      const twice = [{ name: 'SQL' }, { name: ' sql' }];
      await refused(sam.projects.create({ title: 'Bees', required_skills: twice }), 400, 'required_skills');
    },
  },
  'projects.get': {
    async works(stage) {
      const { mate, project } = await teamUp(stage);
      const { title, my_role, team_size } = await mate.edu.projects.get(project);
      assert.deepEqual([title, my_role, team_size], ['A map of the wells', 'member', 2]);
    },
    async refuses(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      await refused(stranger.edu.projects.get(project), 404);
      await refused((await stage.as('bo', 'south')).projects.get(project), 404);
      await owner.edu.projects.update(project, { status: 'open' });
      await refused((await stage.as('bo', 'south')).projects.get(project), 404);
      await refused(owner.edu.projects.get(nowhere), 404);
    },
  },
  'projects.update': {
    async works(stage) {
      const { owner, project, place } = await teamUp(stage);
      const { status } = await owner.edu.projects.update(project, { status: 'completed', ratings: { [place]: 5 } });
      assert.equal(status, 'completed');
      const team = (await owner.edu.projects.listTeam(project)).items;
      assert.equal(team.find(({ id }) => id === place)?.rating, 5);
    },
    async refuses(stage) {
      const { owner, mate, stranger, project, place } = await teamUp(stage);
      await refused(mate.edu.projects.update(project, { title: 'Mine' }), 403);
      await refused(stranger.edu.projects.update(project, { title: 'Mine' }), 404);
      await refused(owner.edu.projects.update(project, { ratings: { [place]: 5 } }), 409);
      const ratings = { [nowhere]: 5 };
      await refused(owner.edu.projects.update(project, { status: 'completed', ratings }), 400, `ratings.${nowhere}`);
      assert.equal((await owner.edu.projects.get(project)).status, 'draft', 'all of a change, or nothing');
    },
  },
  'projects.delete': {
    async works(stage) {
      const { owner, project } = await teamUp(stage);
      await owner.edu.projects.delete(project);
      await refused(owner.edu.projects.get(project), 404);
    },
    async refuses(stage) {
      const { owner, mate, project, milestone, order } = await readyToPay(stage);
      await refused(mate.edu.projects.delete(project), 403);
      await owner.edu.milestones.pay(milestone.id, order);
      await refused(owner.edu.projects.delete(project), 409);
    },
  },
  'projects.listTasks': {
    async works(stage) {
      const { owner, mate, project } = await teamUp(stage);
      for (const title of ['Walk', 'Draw', 'Print']) await owner.edu.projects.createTask(project, { title });
      const tasks = (await mate.edu.projects.listTasks(project)).items;
      assert.deepEqual(
        tasks.map(({ title, order_index }) => [title, order_index]),
        [
          ['Walk', 1],
          ['Draw', 2],
          ['Print', 3],
        ],
      );
      assert.deepEqual((await mate.edu.projects.listTasks(project, { status: 'done' })).items, []);
    },
    async refuses(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      await refused(stranger.edu.projects.listTasks(project), 404);
      await owner.edu.projects.update(project, { status: 'open' });
      await refused(stranger.edu.projects.listTasks(project), 403);
    },
  },
  'projects.createTask': {
    async works(stage) {
      const { mate, project } = await teamUp(stage);
      const task = await mate.edu.projects.createTask(project, {
        title: 'Draw',
        assignee: mate.id,
        due_date: '2026-03-20',
        estimated_hours: '7.5',
        status: 'done',
      });
      assert.deepEqual(
        [task.assignee, task.due_date, task.estimated_hours, task.priority],
        [mate.id, '2026-03-20', '7.50', 'medium'],
      );
      assert.ok(task.completed_at);
      const { total_tasks, progress_percentage } = await mate.edu.projects.get(project);
      assert.deepEqual([total_tasks, progress_percentage], [1, '100.00']);
    },
    async refuses(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      await refused(owner.edu.projects.createTask(project, { title: 'X', assignee: stranger.id }), 400, 'assignee');
      await refused(owner.edu.projects.createTask(project, { title: 'X', due_date: 'soon' }), 400, 'due_date');
      await owner.edu.projects.addTeamMember(project, { user: stranger.id, role: 'observer' });
      await refused(stranger.edu.projects.createTask(project, { title: 'X' }), 403);
    },
  },
  'projects.analyze': {
    async works(stage) {
      const { owner, project } = await teamUp(stage);
      await owner.edu.projects.createTask(project, { title: 'Late', due_date: '2026-01-31', estimated_hours: 8 });
      const { method, summary, effort, risks, skills_needed } = await owner.edu.projects.analyze(project);
      assert.equal(method, 'rule_based');
      assert.match(summary, /fixed rules/);
      assert.deepEqual([effort.remaining_hours, effort.weekly_capacity_hours], [8, 6]);
      assert.deepEqual(
        risks.map(({ code }) => code),
        ['overdue_tasks', 'missing_skills', 'unassigned_tasks'].sort(
          (one, other) => risks.findIndex(({ code }) => code === one) - risks.findIndex(({ code }) => code === other),
        ),
      );
      assert.equal(skills_needed[0]?.is_covered, false);
    },
    async refuses(stage) {
      const { stranger, project } = await teamUp(stage);
      await refused(stranger.edu.projects.analyze(project), 404);
    },
  },
  'projects.listTeam': {
    async works(stage) {
      const { owner, mate, project } = await teamUp(stage);
      const team = (await mate.edu.projects.listTeam(project)).items;
      assert.deepEqual(
        team.map(({ user, role }) => [user, role]),
        [
          [owner.id, 'owner'],
          [mate.id, 'member'],
        ],
      );
    },
    async refuses(stage) {
      const { stranger, project } = await teamUp(stage);
      await refused(stranger.edu.projects.listTeam(project), 404);
    },
  },
  'projects.addTeamMember': {
    async works(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      const member = await owner.edu.projects.addTeamMember(project, { user: stranger.id, role: 'lead' });
      assert.deepEqual([member.role, member.weekly_hours], ['lead', 6]);
      assert.equal((await stranger.edu.projects.get(project)).my_role, 'lead');
    },
    async refuses(stage) {
      const { owner, mate, project } = await teamUp(stage);
      await refused(owner.edu.projects.addTeamMember(project, { user: mate.id }), 409);
      await refused(owner.edu.projects.addTeamMember(project, { user: people.sue.id }), 400, 'user');
      await refused(mate.edu.projects.addTeamMember(project, { user: people.sam.id }), 403);
      const unchecked = await stage.unchecked('ada');
      await refused(unchecked.projects.addTeamMember(project, { user: people.sam.id, role: 'owner' }), 400, 'role');
    },
  },
  'projects.removeTeamMember': {
    async works(stage) {
      const { owner, mate, project, place } = await teamUp(stage);
      const { id } = await owner.edu.projects.createTask(project, { title: 'Draw', assignee: mate.id });
      await mate.edu.projects.removeTeamMember(project, place);
      const [task] = (await owner.edu.projects.listTasks(project)).items;
      assert.deepEqual([task?.id, task?.assignee], [id, null]);
      await refused(mate.edu.projects.get(project), 404);
    },
    async refuses(stage) {
      const { owner, mate, project, place } = await teamUp(stage);
      const [first] = (await owner.edu.projects.listTeam(project)).items;
      await refused(owner.edu.projects.removeTeamMember(project, first!.id), 409);
      await refused(mate.edu.projects.removeTeamMember(project, first!.id), 403);
      const other = await teamUp(stage);
      await refused(owner.edu.projects.removeTeamMember(project, other.place), 404);
      await refused(owner.edu.projects.removeTeamMember(other.project, place), 404);
    },
  },
  'projects.listMilestones': {
    async works(stage) {
      const { owner, mate, project, milestone, order } = await readyToPay(stage);
      await owner.edu.milestones.pay(milestone.id, order);
      const [first] = (await mate.edu.projects.listMilestones(project)).items;
      assert.deepEqual([first?.amount, first?.currency, first?.status], ['100.00', 'EUR', 'paid']);
      assert.equal(first?.payment?.provider, 'local_test');
    },
    async refuses(stage) {
      const { stranger, project } = await teamUp(stage);
      await refused(stranger.edu.projects.listMilestones(project), 404);
    },
  },
  'projects.createMilestone': {
    async works(stage) {
      const { status, amount, is_disputed, payment } = await milestoneOf(await teamUp(stage));
      assert.deepEqual([status, amount, is_disputed, payment], ['pending', '100.00', false, null]);
    },
    async refuses(stage) {
      const { owner, mate, project } = await teamUp(stage);
      await refused(mate.edu.projects.createMilestone(project, { title: 'X', amount: 1 }), 403);
      for (const amount of ['0', '-5', '1.005', 'much'])
        await refused(owner.edu.projects.createMilestone(project, { title: 'X', amount }), 400, 'amount');
    },
  },
  'tasks.update': {
    async works(stage) {
      const { owner, mate, project } = await teamUp(stage);
      const { id } = await owner.edu.projects.createTask(project, { title: 'Draw' });
      const done = await mate.edu.tasks.update(id, { status: 'done', assignee: mate.id });
      assert.deepEqual([done.status, done.assignee], ['done', mate.id]);
      assert.ok(done.completed_at);
      const again = await mate.edu.tasks.update(id, { status: 'review', assignee: null });
      assert.deepEqual([again.completed_at, again.assignee, again.title], [null, null, 'Draw']);
    },
    async refuses(stage) {
      const { owner, stranger, project } = await teamUp(stage);
      const { id } = await owner.edu.projects.createTask(project, { title: 'Draw' });
      await refused(stranger.edu.tasks.update(id, { status: 'done' }), 404);
      await refused(owner.edu.tasks.update(id, { assignee: stranger.id }), 400, 'assignee');
      await refused((await stage.as('bo', 'south')).tasks.update(id, { status: 'done' }), 404);
      await owner.edu.projects.addTeamMember(project, { user: stranger.id, role: 'observer' });
      await refused(stranger.edu.tasks.update(id, { status: 'done' }), 403);
    },
  },
  'tasks.delete': {
    async works(stage) {
      const { owner, mate, project } = await teamUp(stage);
      const { id } = await mate.edu.projects.createTask(project, { title: 'Mine' });
      await mate.edu.tasks.delete(id);
      assert.deepEqual((await owner.edu.projects.listTasks(project)).items, []);
    },
    async refuses(stage) {
      const { owner, mate, project } = await teamUp(stage);
      const { id } = await owner.edu.projects.createTask(project, { title: 'Not yours' });
      await refused(mate.edu.tasks.delete(id), 403);
      await refused(owner.edu.tasks.delete(nowhere), 404);
    },
  },
  'milestones.update': {
    async works(stage) {
      const team = await teamUp(stage);
      const { id } = await milestoneOf(team);
      assert.equal((await team.mate.edu.milestones.update(id, { status: 'submitted' })).status, 'submitted');
      const { amount, status } = await team.owner.edu.milestones.update(id, { amount: '120.50', status: 'approved' });
      assert.deepEqual([amount, status], ['120.50', 'approved']);
    },
    async refuses(stage) {
      const { owner, mate, stranger, milestone, order } = await readyToPay(stage);
      await refused(mate.edu.milestones.update(milestone.id, { status: 'approved' }), 403);
      await refused(mate.edu.milestones.update(milestone.id, { amount: '999.00', status: 'submitted' }), 403);
      await refused(stranger.edu.milestones.update(milestone.id, { title: 'X' }), 404);
      const unchecked = await stage.unchecked('ada');
      await refused(unchecked.milestones.update(milestone.id, { status: 'paid' }), 400, 'status');
      await owner.edu.milestones.pay(milestone.id, order);
      await refused(owner.edu.milestones.update(milestone.id, { amount: '1.00' }), 409);
    },
  },
  'milestones.pay': {
    async works(stage) {
      const { owner, milestone, order } = await readyToPay(stage);
      const payment = await owner.edu.milestones.pay(milestone.id, { milestone_id: milestone.id, ...order });
      assert.deepEqual(
        [payment.amount, payment.status, payment.provider, payment.is_test],
        ['100.00', 'completed', 'local_test', true],
      );
      assert.match(payment.detail ?? '', /No money was moved/);
      assert.deepEqual(payment.distributions, order.distributions);
    },
    async refuses(stage) {
      const { owner, mate, stranger, milestone, order } = await readyToPay(stage);
      const pay = (change: object) => owner.edu.milestones.pay(milestone.id, { ...order, ...change });
      const [first, second] = order.distributions;
      await refused(pay({ distributions: [first, { ...second, amount: '66.67' }] }), 400, 'distributions');
      await refused(pay({ distributions: [first, { ...second, amount: '66.659' }] }), 400, 'distributions');
      await refused(pay({ distributions: [first, { ...second, user: stranger.id }] }), 400, 'distributions');
      await refused(pay({ amount: '99.00' }), 400, 'amount');
      await refused(pay({ milestone_id: nowhere }), 400, 'milestone_id');
      const foreign = await mate.edu.paymentMethods.add(card);
      await refused(pay({ payment_method_id: foreign.id }), 400, 'payment_method_id');
      await refused(mate.edu.milestones.pay(milestone.id, { ...order, payment_method_id: foreign.id }), 403);
      const tries = await Promise.allSettled([pay({}), pay({})]);
      assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected'], 'at the same moment, too');
      await refused(pay({}), 409);
    },
  },
  'paymentMethods.list': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.paymentMethods.add(card);
      const [method, ...others] = (await edu.paymentMethods.list()).items;
      assert.deepEqual([method?.brand, method?.last4, method?.is_default, others], ['Visa', '4242', true, []]);
      assert.ok(!('token' in method!));
    },
    async refuses(stage) {
      await refused(stage.visitor().paymentMethods.list(), 401);
      await (await stage.learner()).edu.paymentMethods.add(card);
      assert.deepEqual((await (await stage.learner()).edu.paymentMethods.list()).items, [], 'to each their own');
    },
  },
  'paymentMethods.add': {
    async works(stage) {
      const { edu } = await stage.learner();
      const first = await edu.paymentMethods.add(card);
      const second = await edu.paymentMethods.add({ ...card, token: 'pm_2', last4: '0005', is_default: true });
      assert.deepEqual([first.is_default, second.is_default], [true, true]);
      const methods = (await edu.paymentMethods.list()).items;
      assert.deepEqual(
        methods.map(({ last4, is_default }) => [last4, is_default]),
        [
          ['0005', true],
          ['4242', false],
        ],
      );
    },
    async refuses(stage) {
      const { edu } = await stage.learner();
      await refused(edu.paymentMethods.add({ ...card, token: '4242 4242 4242 4242' }), 400, 'token');
      const unchecked = await stage.unchecked('sam');
      for (const field of ['number', 'card_number', 'cvc']) {
        const body = { ...card, [field]: '4242424242424242' };
        const error = await refused(unchecked.paymentMethods.add(body), 400, field);
        assert.match(error.message + JSON.stringify(error.fields), /stay with the payment provider/);
      }
      await refused(unchecked.paymentMethods.add({ ...card, last4: '42424' }), 400, 'last4');
    },
  },
  'paymentMethods.remove': {
    async works(stage) {
      const { edu } = await stage.learner();
      const first = await edu.paymentMethods.add(card);
      await edu.paymentMethods.add({ ...card, last4: '0005' });
      await edu.paymentMethods.remove(first.id);
      const methods = (await edu.paymentMethods.list()).items;
      assert.deepEqual(
        methods.map(({ last4, is_default }) => [last4, is_default]),
        [['0005', true]],
      );
    },
    async refuses(stage) {
      const { id } = await (await stage.learner()).edu.paymentMethods.add(card);
      await refused((await stage.learner()).edu.paymentMethods.remove(id), 404);
    },
  },
  'disputes.list': {
    async works(stage) {
      const { owner, project, dispute: opened } = await dispute(stage);
      const own = (await owner.edu.disputes.list({ project, status: 'open' })).items;
      assert.deepEqual(
        own.map(({ id }) => id),
        [opened.id],
      );
    },
    async refuses(stage) {
      const { stranger, project } = await dispute(stage);
      assert.deepEqual((await stranger.edu.disputes.list({ project })).items, [], 'parties alone');
      await refused(stranger.edu.disputes.list({ project: 'X' }), 400, 'project');
    },
  },
  'disputes.open': {
    async works(stage) {
      const { owner, mate, project, dispute: opened } = await dispute(stage);
      assert.deepEqual([opened.status, opened.opened_by, opened.project], ['open', mate.id, project]);
      const [milestone] = (await owner.edu.projects.listMilestones(project)).items;
      assert.equal(milestone?.is_disputed, true);
    },
    async refuses(stage) {
      const { owner, stranger, milestone, order } = await dispute(stage);
      const claim = { milestone: milestone.id, reason: 'delay', description: 'Late.' };
      await refused(owner.edu.disputes.open(claim), 409);
      await refused(stranger.edu.disputes.open(claim), 404);
      await refused(owner.edu.milestones.pay(milestone.id, order), 409);
      const unchecked = await stage.unchecked('sam');
      await refused(unchecked.disputes.open({ ...claim, description: '' }), 400, 'description');
    },
  },
  'disputes.get': {
    async works(stage) {
      const { owner, dispute: opened } = await dispute(stage);
      const { milestone_title, project_title } = await owner.edu.disputes.get(opened.id);
      assert.deepEqual([milestone_title, project_title], ['First sheet', 'A map of the wells']);
    },
    async refuses(stage) {
      const { stranger, dispute: opened } = await dispute(stage);
      await refused(stranger.edu.disputes.get(opened.id), 404);
      await refused((await stage.as('bo', 'south')).disputes.get(opened.id), 404);
    },
  },
  'disputes.resolve': {
    async works(stage) {
      const ada = await stage.as('ada');
      const { owner, project, milestone, order, dispute: opened } = await dispute(stage);
      const settled = await ada.disputes.resolve(opened.id, { outcome: 'release', resolution: 'It is all there.' });
      assert.deepEqual([settled.status, settled.outcome, settled.resolved_by], ['resolved', 'release', people.ada.id]);
      const statusOf = async () => (await owner.edu.projects.listMilestones(project)).items[0]?.status;
      assert.equal(await statusOf(), 'approved');

      await owner.edu.milestones.pay(milestone.id, order);
      const claim = { milestone: milestone.id, reason: 'quality', description: 'It is the wrong valley.' };
      const second = await owner.edu.disputes.open(claim);
      await refused(ada.disputes.resolve(second.id, { outcome: 'revise', resolution: 'Again.' }), 409);
      assert.equal((await ada.disputes.get(second.id)).status, 'open', 'all of a settlement, or nothing');
      await ada.disputes.resolve(second.id, { outcome: 'cancel', resolution: 'So it is.' });
      const [cancelled] = (await owner.edu.projects.listMilestones(project)).items;
      assert.deepEqual([cancelled?.status, cancelled?.payment?.status], ['cancelled', 'refunded']);
    },
    async refuses(stage) {
      const { owner, dispute: opened } = await dispute(stage);
      const settlement = { outcome: 'dismiss', resolution: 'Talk to each other.' };
      await refused(owner.edu.disputes.resolve(opened.id, settlement), 403);
      const ada = await stage.as('ada');
      assert.equal((await ada.disputes.resolve(opened.id, settlement)).status, 'dismissed');
      await refused(ada.disputes.resolve(opened.id, settlement), 409);
    },
  },
  'matching.projectMatches': {
    async works(stage) {
      const { owner, mate, project } = await teamUp(stage);
      const someone = await cartographer(stage);
      await mate.edu.matching.updatePreferences({ is_available: true, weekly_hours: 40 });
      const matches = (await owner.edu.matching.projectMatches(project, { page_size: 100 })).items;
      const match = matches.find(({ user }) => user === someone.id);
      assert.deepEqual(
        match?.parts.map(({ criterion, points, max_points, reason }) => [criterion, points, max_points, reason]),
        [
          ['skills', 50, 50, 'Has 1 of 1 skill: Cartography.'],
          ['availability', 30, 30, 'Has 12 free hours a week; the project asks for 6.'],
          ['rating', 12.5, 20, 'Not rated yet; counts as 3.5 of 5.'],
        ],
      );
      assert.equal(match?.score, 92.5);
      assert.ok(!matches.some(({ user }) => user === mate.id), 'nobody who is on the team already');
      const good = (await owner.edu.matching.projectMatches(project, { min_score: 90 })).items;
      assert.ok(good.every(({ score }) => score >= 90));
    },
    async refuses(stage) {
      const { owner, mate, stranger, project } = await teamUp(stage);
      await refused(mate.edu.matching.projectMatches(project), 403);
      await refused(stranger.edu.matching.projectMatches(project), 404);
      const shy = await cartographer(stage);
      await shy.edu.matching.updatePreferences({ is_available: false });
      const proud = await cartographer(stage);
      await proud.edu.matching.updatePreferences({ is_available: true, minimum_budget: '900.01' });
      const proposed = (await owner.edu.matching.projectMatches(project, { page_size: 100 })).items.map(
        ({ user }) => user,
      );
      assert.ok(!proposed.includes(shy.id) && !proposed.includes(proud.id), 'nobody against their will');
    },
  },
  'matching.skillAnalysis': {
    async works(stage) {
      const { edu } = await stage.learner();
      await edu.users.addSkill({ name: 'Falconry' });
      const title = 'A falcon for the tower';
      await edu.projects.create({
        title,
        status: 'open',
        required_skills: [{ name: 'falconry' }, { name: 'Heights' }],
      });
      const { skills } = await edu.matching.skillAnalysis();
      const named = (wanted: string) => skills.find(({ name }) => name === wanted);
      assert.deepEqual(named('falconry'), {
        name: 'falconry',
        supply: 1,
        available: 0,
        demand: 1,
        gap: 1,
        state: 'shortage',
      });
      assert.deepEqual([named('Heights')?.supply, named('Heights')?.demand], [0, 1]);
    },
    async refuses(stage) {
      await refused(stage.visitor().matching.skillAnalysis(), 401);
      const { edu } = await stage.learner();
      await edu.users.addSkill({ name: 'Northern only' });
      const { skills } = await (await stage.as('sue', 'south')).matching.skillAnalysis();
      assert.ok(!skills.some(({ name }) => name === 'Northern only'));
    },
  },
  'matching.getPreferences': {
    async works(stage) {
      const { edu } = await stage.learner();
      assert.equal((await edu.matching.getPreferences()).is_available, false, 'nobody is proposed unasked');
    },
    async refuses(stage) {
      await refused(stage.visitor().matching.getPreferences(), 401);
    },
  },
  'matching.updatePreferences': {
    async works(stage) {
      const { edu } = await stage.learner();
      const wishes = {
        is_available: true,
        weekly_hours: 7.5,
        available_from: '2026-04-01',
        minimum_budget: '500.00',
        excluded_skills: ['Excel'],
      };
      const { id, created_at, updated_at, ...saved } = await edu.matching.updatePreferences(wishes);
      assert.ok(id && created_at && updated_at);
      assert.deepEqual(saved, wishes);
      await edu.matching.updatePreferences({ is_available: true });
      assert.deepEqual((await edu.matching.getPreferences()).excluded_skills, [], 'a PUT leaves nothing of the old');
    },
    async refuses(stage) {
      const unchecked = await stage.unchecked('sam');
      await refused(unchecked.matching.updatePreferences({} as never), 400, 'is_available');
      await refused(
        unchecked.matching.updatePreferences({ is_available: true, weekly_hours: 200 }),
        400,
        'weekly_hours',
      );
      await refused(
        unchecked.matching.updatePreferences({ is_available: true, available_from: 'May' }),
        400,
        'available_from',
      );
    },
  },
  'matching.test': {
    async works(stage) {
      const { owner, project } = await teamUp(stage);
      const skilled = await cartographer(stage);
      const idle = await stage.learner();
      await skilled.edu.matching.updatePreferences({ is_available: true, weekly_hours: 1 });
      await idle.edu.matching.updatePreferences({ is_available: true, weekly_hours: 40 });
      const ada = await stage.as('ada');
      const weights = { skills: 0, availability: 3, rating: 0 };
      const trial = await ada.matching.test({ project, weights });
      assert.deepEqual(trial.weights, { skills: 0, availability: 100, rating: 0 });
      const change = ({ id }: Someone) => trial.matches.find(({ user }) => user === id)!.rank_change;
      assert.ok(change(idle) >= 0 && change(skilled) < 0);
      const rank = async ({ id }: Someone) =>
        (await owner.edu.matching.projectMatches(project, { page_size: 100 })).items.find(({ user }) => user === id)!
          .rank;
      assert.ok((await rank(skilled)) < (await rank(idle)), 'nothing was saved');
    },
    async refuses(stage) {
      const { owner, project } = await teamUp(stage);
      const weights = { skills: 1, availability: 1, rating: 1 };
      await refused(owner.edu.matching.test({ project, weights }), 403);
      const ada = await stage.as('ada');
      const none = { skills: 0, availability: 0, rating: 0 };
      await refused(ada.matching.test({ project, weights: none }), 400, 'weights');
      await refused(ada.matching.test({ project: nowhere, weights }), 404);
    },
  },
};
