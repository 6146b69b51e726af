/**
 * What `fetch` does, for one call that sends a lot: fetch cannot tell how much has left.
 *
 * @param onProgress gets the share of the body that has left, 0–1.
 * @throws as `fetch`: a TypeError when the server is not reached, the signal's reason when it aborts.
 */
export const fetchWithProgress =
  (onProgress: (share: number) => void) =>
  (path: string, { method = "GET", headers, body, signal }: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, path);
      new Headers(headers).forEach((value, name) => {
        request.setRequestHeader(name, value);
      });
      request.responseType = "blob";
      request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
      request.onload = () =>
        resolve(
          new Response(request.response, {
            status: request.status,
            headers: { "content-type": request.getResponseHeader("content-type") ?? "" },
          }),
        );
      request.onerror = () => reject(new TypeError("the server was not reached"));
      request.onabort = () => reject(signal?.reason);
      signal?.addEventListener("abort", () => request.abort());
      request.send(body instanceof FormData ? body : null);
    });
