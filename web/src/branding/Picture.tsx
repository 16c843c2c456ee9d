// A picture of an event's look, in the width that the screen needs.
import type { Picture as Facts } from "../protocol.gen";

interface Props {
  readonly picture: Facts;
  /** Empty for one that shows nothing but beauty. */
  readonly alt: string;
  /** How wide it stands on which screen, as in HTML. */
  readonly sizes: string;
  readonly class?: string;
  /** What stands further down waits until somebody comes near. */
  readonly lazy?: boolean;
}

export function Picture({ picture, alt, sizes, class: name, lazy = false }: Props) {
  const { files, width, height } = picture;
  return (
    <img
      class={name}
      alt={alt}
      width={width}
      height={height}
      sizes={sizes}
      srcset={files.map((file) => `${address(file.hash)} ${file.width}w`).join(", ")}
      src={address(files[0]?.hash ?? "")}
      loading={lazy ? "lazy" : undefined}
      decoding="async"
    />
  );
}

function address(hash: string): string {
  return `/images/${hash}.webp`;
}
