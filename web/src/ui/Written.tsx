// What somebody wrote: in its own direction, whatever the page's.

export function Written({ text }: { readonly text: string }) {
  return (
    <div class="written" dir="auto">
      {text}
    </div>
  );
}

/** A name or a title inside a sentence. */
export function Name({ children }: { readonly children: string }) {
  return <bdi>{children}</bdi>;
}
