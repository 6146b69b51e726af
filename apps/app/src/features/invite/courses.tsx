import { type RouterOutputs, trpc } from "@buzz/client";
import {
  Badge,
  BottomSheet,
  buttonClass,
  Card,
  CourseArticle,
  IconTile,
  ListRow,
  Section,
} from "@buzz/ui";
import { getQueryKey } from "@trpc/react-query";
import { GraduationCap, Lightbulb, Megaphone, Paperclip, PlayCircle, Trophy } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { LoadMore } from "../paging/load-more";
import { usePages } from "../paging/use-pages";
import { OwnLink } from "../shell/own-link";

type Course = RouterOutputs["contents"]["marketerList"]["items"][number];

const icons = {
  education: GraduationCap,
  campaign: Megaphone,
  tips: Lightbulb,
  success_story: Trophy,
} as const;

/** What helps to invite well; not there while there is nothing to learn. */
export function Courses() {
  const t = useTranslations("invite");
  const { client } = trpc.useUtils();
  const [open, setOpen] = useState(false);
  const [course, setCourse] = useState<Course | null>(null);
  const { query, items } = usePages(
    getQueryKey(trpc.contents.marketerList, {}, "infinite"),
    (page) => client.contents.marketerList.query({ page }),
  );
  if (!items || items.length === 0) return null;
  return (
    <Section title={t("courses")}>
      <Card flush>
        <ul className="divide-y divide-line/60">
          {items.map((item) => {
            const Icon = icons[item.contentType];
            return (
              <li key={item.id}>
                <ListRow
                  leading={
                    <IconTile>
                      <Icon aria-hidden className="size-5.5" />
                    </IconTile>
                  }
                  title={item.title}
                  detail={t(`courseTypes.${item.contentType}`)}
                  trailing={<Badge>{t(`levels.${item.targetLevel}`)}</Badge>}
                  render={
                    <button
                      type="button"
                      onClick={() => {
                        setCourse(item);
                        setOpen(true);
                      }}
                    />
                  }
                />
              </li>
            );
          })}
        </ul>
        <LoadMore query={query} />
      </Card>
      <BottomSheet open={open} onClose={() => setOpen(false)} title={course?.title ?? t("course")}>
        {course && <CourseBody course={course} />}
      </BottomSheet>
    </Section>
  );
}

function CourseBody({ course }: { course: Course }) {
  const t = useTranslations("invite");
  return (
    <CourseArticle body={course.contentBody}>
      {course.videoUrl && (
        <OwnLink href={course.videoUrl} className={buttonClass({ block: true })}>
          <PlayCircle aria-hidden className="size-5" />
          {t("watch")}
        </OwnLink>
      )}
      {course.attachments.map(({ name, url }) => (
        <a
          key={url}
          href={url}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ variant: "neutral", block: true })}
        >
          <Paperclip aria-hidden className="size-4.5" />
          {name}
        </a>
      ))}
    </CourseArticle>
  );
}
