// The design system: what pages are built from.
export { Button } from "./Button";
export { Checkbox, Field, Select, TextArea } from "./Field";
export { Dialog } from "./Dialog";
export { type Tab, Tabs } from "./Tabs";
export { Empty, ErrorBox, Loading, errorOf, otherRefusal, wordsOf } from "./states";
export { Name, Written } from "./Written";
export { Time, TimeRange } from "./Time";
export { toast } from "./toasts";
