import { z } from "zod";

/** What the schemas of all files share. A schema never changes what it reads, so that paths keep pointing into the file. */
export const text = z.string().regex(/\S/).meta({ description: "Tekst, niet leeg" });

export const day = z.iso.date().meta({ description: "Dag, JJJJ-MM-DD" });

export const lastDay = day.nullable().meta({ description: "Laatste dag, of null als er geen einde bekend is" });

export const name = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** ids of flows and sources, which are folder names too */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const stepId = z.string().regex(/^[A-Z]+[0-9]+[a-z]?$/);

export const gemeenteCode = z.string().regex(/^[0-9]{4}$/);

/** bron/artikel/lid/onderdeel */
export const citationKey = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[A-Za-z0-9:.*-]+)+$/);
