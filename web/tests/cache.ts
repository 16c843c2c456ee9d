// The browser's caches, in memory: as much of them as the service worker uses for answers.

type Asked = RequestInfo | URL;

class MemoryCache {
  readonly entries = new Map<string, Response>();

  match(asked: Asked): Promise<Response | undefined> {
    return Promise.resolve(this.entries.get(urlOf(asked))?.clone());
  }

  put(asked: Asked, answer: Response): Promise<void> {
    this.entries.delete(urlOf(asked));
    this.entries.set(urlOf(asked), answer);
    return Promise.resolve();
  }

  delete(asked: Asked): Promise<boolean> {
    return Promise.resolve(this.entries.delete(urlOf(asked)));
  }

  keys(): Promise<{ url: string }[]> {
    return Promise.resolve([...this.entries.keys()].map((url) => ({ url })));
  }
}

export class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();

  open(name: string): Promise<MemoryCache> {
    const cache = this.all.get(name) ?? new MemoryCache();
    this.all.set(name, cache);
    return Promise.resolve(cache);
  }

  match(asked: Asked, { cacheName }: { readonly cacheName: string }): Promise<Response | undefined> {
    return this.all.get(cacheName)?.match(asked) ?? Promise.resolve(undefined);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.all.delete(name));
  }
}

function urlOf(asked: Asked): string {
  return typeof asked === "object" && "url" in asked ? asked.url : String(asked);
}
