// What stands where content will be, isn't, or couldn't be had.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../i18n";
import type { Refusal } from "../protocol.gen";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";

const PATIENCE_MS = 300;

/** Heights in rem of what will stand there, from the top. */
const SHAPES = {
  page: [2.5, 1.25, 8, 8],
  home: [1.75, 8, 8, 8, 8, 8],
  form: [2.75, 2.75],
  corner: [2.75, 4.25, 4.5],
  consents: [1.5, 4, 4, 4],
  account: [1.75, 5, 5, 5, 2.75, 1.75, 14, 14, 14],
  list: [6, 6, 6, 6, 6],
  timeline: [30],
  programme: [2.75, 2.75, 2, 7, 7, 7, 7, 7],
  session: [3, 1.5, 9, 3, 7, 7],
} as const;

interface LoadingProps {
  readonly shape?: keyof typeof SHAPES;
}

/** Keeps its place from the start; is seen, and speaks, only when the wait is felt. */
export function Loading({ shape = "page" }: LoadingProps) {
  const [felt, setFelt] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFelt(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="loading" style={{ "min-block-size": `${tall(SHAPES[shape])}rem` }}>
      <p class="visually-hidden" role="status">
        {felt ? t("core-loading") : ""}
      </p>
      {felt ? (
        <div class="skeleton" aria-hidden="true">
          {SHAPES[shape].map((height, at) => (
            <div key={at} style={{ "block-size": `${height}rem` }} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

const GAP = 0.75;

function tall(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height + GAP, -GAP);
}

interface EmptyProps {
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

export function Empty({ icon, children }: EmptyProps) {
  if (icon === undefined) return <p class="soft">{children}</p>;
  return (
    <div class="empty">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  );
}

interface ErrorProps {
  readonly refusal: Refusal;
  readonly onRetry?: () => void;
}

export function ErrorBox({ refusal, onRetry }: ErrorProps) {
  return (
    <div class="notice bad stack" role="alert">
      <p>{wordsOf(refusal)}</p>
      <Reference refusal={refusal} />
      {onRetry ? (
        <div>
          <Button onClick={onRetry}>{t("core-try-again")}</Button>
        </div>
      ) : null}
    </div>
  );
}

/** By which a fault of the server is found in its log. */
function Reference({ refusal }: { readonly refusal: Refusal }) {
  const { reference } = refusal.facts;
  if (typeof reference !== "string") return null;
  return <p class="small soft">{t("core-reference", { reference })}</p>;
}

/** The server's sentence; ours for what only this side can know. */
export function wordsOf(refusal: Refusal): string {
  if (refusal.message !== "") return refusal.message;
  switch (refusal.code) {
    case "offline":
      return t("core-refused-offline");
    case "too_long":
      return t("core-refused-too-long");
    default:
      return t("core-refused-unknown");
  }
}

/** Of a form: what was wrong with that field. */
export function errorOf(refusal: Refusal | null, field: string): string | null {
  return refusal !== null && refusal.field === field ? wordsOf(refusal) : null;
}

/** Of a form: what was wrong with none of those fields. */
export function otherRefusal(refusal: Refusal | null, fields: readonly string[]): Refusal | null {
  return refusal === null || (refusal.field !== null && fields.includes(refusal.field)) ? null : refusal;
}
