import type { ClientCore } from '@edurise/sdk/core';
import { tenants } from '@edurise/sdk/tenants';
import type { Tenant } from '@edurise/sdk/tenants';

/** The school that the client is at; nothing where it cannot be asked: an ordinary platform tells nothing of its schools. */
export const currentSchool = async (client: ClientCore): Promise<Tenant | undefined> => {
  const { session } = client;
  const { epoch } = session;
  try {
    return await client.with({ tenants }).tenants.current();
  } catch {
    // Whoever signs in while the question is on its way loses the answer, which was another's; the school is still there.
    return epoch === session.epoch ? undefined : currentSchool(client);
  }
};
