// The design system: what pages are built from.
export { Ago } from "./Ago";
export { Avatar } from "./Avatar";
export { Button } from "./Button";
export { Checkbox, Field, Select, TextArea } from "./Field";
export { Dialog } from "./Dialog";
export { Icon, type IconName } from "./Icon";
export { Menu } from "./Menu";
export { type Tab, Tabs } from "./Tabs";
export { Empty, ErrorBox, Loading, errorOf, otherRefusal, wordsOf } from "./states";
export { Name, Written } from "./Written";
export { Time, TimeRange } from "./Time";
export { toast } from "./news";
