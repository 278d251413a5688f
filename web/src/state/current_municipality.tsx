import type { Municipality } from '@lagesbild/shared/schemas/municipality.ts';
import type { Me, Membership } from '@lagesbild/shared/schemas/session.ts';
import { createContext, useContext } from 'react';

/** What every page of a municipality stands on; fetched before the page is shown. */
export interface CurrentMunicipality {
  municipality: Municipality;
  membership: Membership;
  me: Me;
}

const Context = createContext<CurrentMunicipality | null>(null);

export const CurrentMunicipalityProvider = Context.Provider;

/** The municipality of the address and the account's membership in it. Throws outside a municipality's pages. */
export function useCurrentMunicipality(): CurrentMunicipality {
  const current = useContext(Context);
  if (!current) throw new Error('useCurrentMunicipality is used outside the pages of a municipality');
  return current;
}
