// The look of an event: the reducer of the feature `branding`, in the foyer.
import type { RoomFeature } from "../feature";
import type { Look } from "../protocol.gen";

export const branding: RoomFeature<"branding", Look> = {
  name: "branding",
  start: ({ look }) => look,
  apply: (state, entry) => (entry[0] === "branding.changed" ? newer(state, entry[1].look) : state),
  answered: (state, { tag, reply }) =>
    tag === "branding.set_accent" || tag === "branding.set_picture" ? newer(state, reply) : state,
};

export function newer(one: Look, other: Look): Look {
  return other.revision > one.revision ? other : one;
}
