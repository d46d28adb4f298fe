/* SPDX-License-Identifier: GPL-3.0-or-later */

/* text.h - a text in several languages: {"nl": "…", "en": "…"}. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The text in @language, else in Dutch, else in English, else NULL. @text may be NULL. Lends. */
const char *vg_text_get (JsonObject *text, const char *language);

/* "nl" or "en": the language that fits a tag such as "nl_BE.UTF-8"; English for others. */
const char *vg_text_language_of (const char *tag);

G_END_DECLS
