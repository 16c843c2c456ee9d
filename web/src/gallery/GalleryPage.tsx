// Everything that pages are built from, in every state; for those who build them, and in developer builds only.
import { Heading } from "../router";
import { Colours, Drawings, Types } from "./basics";
import { Buttons, Choices, Fields, Overlays } from "./controls";
import "./gallery.css";
import { Marks, People, States, Tables, Times } from "./parts";

const SECTIONS = { Types, Colours, Drawings, Buttons, Fields, Choices, Overlays, Marks, People, Times, Tables, States };

export default function GalleryPage() {
  return (
    <div class="gallery stack loose">
      <Heading title="The design system" />
      {Object.entries(SECTIONS).map(([name, Section]) => (
        <section key={name} class="stack" aria-labelledby={`gallery-${name}`}>
          <h2 id={`gallery-${name}`}>{name}</h2>
          <Section />
        </section>
      ))}
    </div>
  );
}
