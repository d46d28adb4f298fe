/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/help-page.h"

#include "base/error.h"
#include "base/file.h"
#include "base/paths.h"
#include "document/document-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES   (64 * 1024)
#define TITLE        "# "
#define LAST_SECTION "\n## "

struct _VgHelpPage {
  char *title;
  VgDocument *document;
  GPtrArray *names;
  GPtrArray *titles;
};

static const char *const pages[] = {
  "start",      "unlock",    "cases",   "new-case",  "search",      "safekeeping", "case",
  "interview",  "notes",     "way",     "written",   "people",      "both",        "reflection",
  "summary",    "positions", "goals",   "releases",  "risk",        "readiness",   "preparation",
  "agreements", "drafts",    "closing", "hand-over", "preferences", NULL
};

const char *const *
vg_help_page_get_names (void)
{
  return pages;
}

void
vg_help_page_free (VgHelpPage *self)
{
  g_free (self->title);
  g_clear_pointer (&self->document, vg_document_unref);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->titles);
  g_free (self);
}

static char *
read_text (const char *name, const char *language, GError **error)
{
  g_autofree char *file = g_strconcat (name, ".md", NULL);
  g_autofree char *path = vg_paths_dup_data ("help", language, file, NULL);
  g_autoptr (GBytes) bytes = vg_file_read (path, MOST_BYTES, error);
  gsize length = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (bytes == NULL)
    return NULL;
  if (g_utf8_validate_len (text, length, NULL) && strncmp (text, TITLE, strlen (TITLE)) == 0)
    return g_strndup (text, length);

  g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
               _ ("%s: a page of the help begins with “# ” and its title, in UTF-8"), path);
  return NULL;
}

/* @last: the section of links, which ends here. */
static void
read_links (VgHelpPage *self, const char *last)
{
  g_autoptr (GRegex)
      link = g_regex_new ("^- \\[([^\\]]+)\\]\\(([a-z-]+)\\.md\\)$", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (link, last, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_ptr_array_add (self->titles, g_match_info_fetch (match, 1));
    g_ptr_array_add (self->names, g_match_info_fetch (match, 2));
  }
}

VgHelpPage *
vg_help_page_read (const char *name, const char *language, GError **error)
{
  g_autofree char *text = NULL;
  char *last = NULL;
  VgHelpPage *self = NULL;

  g_return_val_if_fail (name != NULL && language != NULL, NULL);

  text = read_text (name, language, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (VgHelpPage, 1);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->title = g_strndup (text + strlen (TITLE), strcspn (text, "\n") - strlen (TITLE));
  last = g_strrstr (text, LAST_SECTION);
  if (last != NULL) {
    read_links (self, last);
    if (self->names->len > 0)
      *last = '\0';
  }
  self->document = vg_document_from_markdown (text, language, self->title);
  return self;
}

const char *
vg_help_page_get_title (VgHelpPage *self)
{
  return self->title;
}

VgDocument *
vg_help_page_get_document (VgHelpPage *self)
{
  return self->document;
}

guint
vg_help_page_get_n_links (VgHelpPage *self)
{
  return self->names->len;
}

const char *
vg_help_page_get_link (VgHelpPage *self, guint index)
{
  g_return_val_if_fail (index < self->names->len, NULL);

  return self->names->pdata[index];
}

const char *
vg_help_page_get_link_title (VgHelpPage *self, guint index)
{
  g_return_val_if_fail (index < self->titles->len, NULL);

  return self->titles->pdata[index];
}
