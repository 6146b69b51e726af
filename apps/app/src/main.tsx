import "./styles.css";
import { BuzzProvider } from "@buzz/client";
import { I18nProvider, ThemeProvider, ToastProvider, UpdateNotice } from "@buzz/ui";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RefreshOnLanguage } from "./features/shell/refresh-on-language";
import { messages } from "./messages";
import { router } from "./router";

const root = document.getElementById("root");
if (!root) throw new Error('index.html has no element with the id "root"');

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <I18nProvider messages={messages}>
        <BuzzProvider audience="buzz-web" locale={() => document.documentElement.lang}>
          <RefreshOnLanguage />
          <ToastProvider>
            {import.meta.env.PROD && <UpdateNotice script={`${import.meta.env.BASE_URL}sw.js`} />}
            <RouterProvider router={router} />
          </ToastProvider>
        </BuzzProvider>
      </I18nProvider>
    </ThemeProvider>
  </StrictMode>,
);
