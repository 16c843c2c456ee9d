// What is pressed, filled in and chosen from, and what lies over the page.
import { useState } from "preact/hooks";
import { Button, Checkbox, Dialog, Field, Icon, Menu, Select, Tabs, TextArea, toast } from "../ui";
import { Segments } from "../ui/Segments";

const KINDS = ["plain", "primary", "danger", "quiet"] as const;

export function Buttons() {
  const [pressed, setPressed] = useState(true);
  return (
    <div class="stack">
      {KINDS.map((kind) => (
        <div key={kind} class="row">
          <Button kind={kind}>{kind}</Button>
          <Button kind={kind} busy>
            {kind}, busy
          </Button>
          <Button kind={kind} disabled>
            {kind}, disabled
          </Button>
        </div>
      ))}
      <div class="row">
        <Button aria-pressed={pressed} onClick={() => setPressed(!pressed)}>
          Pressed or not
        </Button>
        <Button kind="icon" aria-label="Share">
          <Icon name="share" />
        </Button>
        <a class="button" href="/_ui">
          A link like a button
        </a>
      </div>
    </div>
  );
}

export function Fields() {
  const [text, setText] = useState("Ada");
  const value = { value: text, onValue: setText };
  return (
    <div class="columns">
      <Field label="A field" hint="With a hint." {...value} />
      <Field label="In error" error="This can’t be." {...value} />
      <Field label="Disabled" disabled {...value} />
      <Field label="A day and time" type="datetime-local" value="2020-06-22T14:00" onValue={() => undefined} />
      <TextArea label="A longer text" {...value} />
      <Select label="A choice" value="1" onValue={() => undefined} options={[["1", "One"], ["2", "Two"]]} />
    </div>
  );
}

export function Choices() {
  const [checked, setChecked] = useState(true);
  const [side, setSide] = useState<"list" | "timeline">("list");
  const [tab, setTab] = useState("chat");
  const tabs = ["chat", "about", "people"].map((name) => ({ name, label: name, panel: () => <p>What {name} shows.</p> }));
  return (
    <div class="stack">
      <Checkbox label="A checkbox" hint="With a hint." checked={checked} onValue={setChecked} />
      <Segments label="A choice of few" value={side} onValue={setSide} options={[["list", "List"], ["timeline", "Timeline"]]} />
      <Tabs label="Tabs" tabs={tabs} selected={tab} onSelect={setTab} />
    </div>
  );
}

export function Overlays() {
  const [open, setOpen] = useState(false);
  return (
    <div class="row">
      <Menu label="A menu" face={<Icon name="more" />} toward="start">
        <div class="menu-list">
          <Button kind="quiet">Copy the link</Button>
          <Button kind="quiet">Report</Button>
        </div>
      </Menu>
      <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      <Button onClick={() => toast("Saved. This goes away by itself.")}>Show a toast</Button>
      <Dialog title="A dialog" open={open} onClose={() => setOpen(false)}>
        <p>The focus stays in here, and Escape closes it.</p>
      </Dialog>
    </div>
  );
}
