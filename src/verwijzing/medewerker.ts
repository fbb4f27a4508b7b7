/** A person who works with the bot. Rights follow from the roles and the team, looked up at the moment of each act. */

export const ROLLEN = ["consulent", "arbeidsdeskundige", "teamleider", "beleidsmedewerker", "beheerder"] as const;
export type Rol = (typeof ROLLEN)[number];

export type Medewerker = {
  /** stable id of our own, never an e-mail address or a name */
  readonly id: string;
  readonly naam: string;
  readonly rollen: readonly Rol[];
  readonly team: string;
  /** CBS codes of the gemeenten this person works for */
  readonly gemeenten: readonly string[];
  readonly actief: boolean;
};

export type Team = {
  readonly id: string;
  readonly naam: string;
};
