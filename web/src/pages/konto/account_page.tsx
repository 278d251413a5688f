import type { Me } from '@lagesbild/shared/schemas/session.ts';

export function AccountPage({ me }: { me: Me }) {
  return <main className="page">{me.name}</main>;
}
