import type { ReactNode } from "react";

interface CourseArticleProps {
  body: string;
  /** A film and files that come with it. */
  children?: ReactNode;
}

/** A course to be read. */
export function CourseArticle({ body, children }: CourseArticleProps) {
  return (
    <div className="flex flex-col gap-4 pb-6">
      <p className="text-lead leading-7 text-pretty whitespace-pre-line">{body}</p>
      {children}
    </div>
  );
}
