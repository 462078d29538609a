/** One window of this browser at a time; a browser that cannot hold the others goes ahead, and the stores see that it is the same. */
export function alone(locks: LockManager | undefined): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    let begun = false;
    const doing = (): Promise<T> => {
      begun = true;
      return work();
    };
    if (locks === undefined) return doing();
    return Promise.resolve(locks.request(name, doing)).catch((error: unknown) => {
      if (begun) throw error;
      return doing();
    });
  };
}
