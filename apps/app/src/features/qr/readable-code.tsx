/** The code in groups, to be typed when no camera works; copied it has no gaps. */
export function ReadableCode({ code }: { code: string }) {
  const cut = code.indexOf("-") + 1;
  const groups = code.slice(cut).match(/.{1,4}/g) ?? [];
  return (
    <span className="flex max-w-60 flex-wrap justify-center gap-x-2.5 text-lead font-semibold">
      <span className="w-full text-caption">{code.slice(0, cut)}</span>
      {groups.map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}
