import { nearestName } from "../../decision/validate-facts.ts";
import { isDay } from "../../knowledge/period.ts";
import { readDate } from "../read-date.ts";
import type { Texts } from "../texts.ts";
import { formatHundredths, readHundredths } from "./reken-format.ts";
import type { RekenRequest } from "./reken-request.ts";
import type { Optie, OptieValues, RekenFault, Sum } from "./reken-sum.ts";

export type OptiesRead = { readonly values: OptieValues; readonly faults: readonly RekenFault[] };
