/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/print.h"

#include "base/text.h"
#include "guide/speech.h"
#include "guide/words.h"

#include <string.h>

typedef struct {
  GString *out;
  VgSpeech speech;
} Printer;

static const char *
word (Printer *self, const char *key)
{
  return vg_words_get ("print", key, self->speech.language);
}

/* Text of a guide is text: what Markdown would take for markup is escaped. */
static void
put_text (Printer *self, const char *text)
{
  for (const char *at = text; *at != '\0'; at++) {
    if (strchr ("\\`*_[]<>#|~", *at) != NULL)
      g_string_append_c (self->out, '\\');
    g_string_append_c (self->out, *at == '\n' ? ' ' : *at);
  }
}

/* "**Why** text", as a paragraph. */
static void
put_line (Printer *self, const char *key, const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (self->out, "**%s** – ", word (self, key));
  put_text (self, text);
  g_string_append (self->out, "\n\n");
}

static void
put_rule (Printer *self, const char *key, JsonNode *rule)
{
  g_autofree char *said = rule != NULL ? vg_speech_say_rule (&self->speech, rule) : NULL;

  put_line (self, key, said);
}

static void
put_probe (Printer *self, VgProbe *probe)
{
  VgWording wording = { .language = self->speech.language };
  JsonNode *rule = vg_probe_get_rule (probe);

  g_string_append (self->out, "- ");
  put_text (self, vg_probe_get_ask (probe, &wording));
  if (rule != NULL) {
    g_autofree char *said = vg_speech_say_rule (&self->speech, rule);

    g_string_append_printf (self->out, " (%s ", word (self, "only"));
    put_text (self, said);
    g_string_append_c (self->out, ')');
  }
  g_string_append_c (self->out, '\n');
}

static void
put_heading (Printer *self, const char *key)
{
  g_string_append_printf (self->out, "**%s**\n\n", word (self, key));
}

static void
put_choices (Printer *self, VgItem *item)
{
  if (vg_item_get_n_choices (item) == 0)
    return;

  put_heading (self, "choices");
  for (guint i = 0; i < vg_item_get_n_choices (item); i++) {
    g_string_append (self->out, "- ");
    put_text (self,
              vg_item_get_choice_label (item, vg_item_get_choice (item, i), self->speech.language));
    g_string_append_c (self->out, '\n');
  }
  g_string_append_c (self->out, '\n');
}

static void
put_scale (Printer *self, VgItem *item)
{
  const char *min_label = vg_item_get_min_label (item, self->speech.language);
  const char *max_label = vg_item_get_max_label (item, self->speech.language);

  if (vg_item_get_kind (item) != VG_ITEM_SCALE)
    return;

  g_string_append_printf (self->out, "%d", vg_item_get_min (item));
  if (min_label != NULL) {
    g_string_append (self->out, " (");
    put_text (self, min_label);
    g_string_append_c (self->out, ')');
  }
  g_string_append_printf (self->out, " – %d", vg_item_get_max (item));
  if (max_label != NULL) {
    g_string_append (self->out, " (");
    put_text (self, max_label);
    g_string_append_c (self->out, ')');
  }
  g_string_append (self->out, "\n\n");
}

static void
put_insteads (Printer *self, VgItem *item)
{
  if (vg_item_get_n_insteads (item) == 0)
    return;

  put_heading (self, "instead");
  for (guint i = 0; i < vg_item_get_n_insteads (item); i++) {
    const VgInstead *instead = vg_item_get_instead (item, i);
    const char *avoid = vg_text_get (instead->avoid, self->speech.language);
    const char *say = vg_text_get (instead->say, self->speech.language);

    g_string_append (self->out, "- ");
    put_text (self, avoid != NULL ? avoid : "");
    g_string_append (self->out, " → ");
    put_text (self, say != NULL ? say : "");
    g_string_append_c (self->out, '\n');
  }
  g_string_append_c (self->out, '\n');
}

static void
put_probes_of_item (Printer *self, VgItem *item)
{
  if (vg_item_get_n_probes (item) == 0)
    return;

  put_heading (self, "probes");
  for (guint i = 0; i < vg_item_get_n_probes (item); i++)
    put_probe (self, vg_item_get_probe (item, i));
  g_string_append_c (self->out, '\n');
}

static void
put_item (Printer *self, VgItem *item)
{
  const char *language = self->speech.language;
  VgWording wording = { .language = language };

  if (vg_item_get_kind (item) != VG_ITEM_NOTE)
    g_string_append_printf (self->out, "### %s · ", vg_item_get_id (item));
  put_text (self, vg_item_get_ask (item, &wording));
  g_string_append (self->out, "\n\n");

  put_rule (self, "when", vg_item_get_rule (item));
  put_line (self, "explain", vg_item_get_explain (item, language));
  put_line (self, "teach-back", vg_item_get_teach_back (item, language));
  put_choices (self, item);
  put_scale (self, item);
  put_line (self, "why", vg_item_get_why (item, language));
  put_probes_of_item (self, item);
  put_insteads (self, item);
  put_line (self, "caution", vg_item_get_caution (item, language));
}

static void
put_section (Printer *self, VgSection *section)
{
  g_string_append (self->out, "## ");
  put_text (self, vg_section_get_title (section, self->speech.language));
  g_string_append (self->out, "\n\n");

  if (vg_section_get_n_probes (section) > 0) {
    put_heading (self, "probes");
    for (guint i = 0; i < vg_section_get_n_probes (section); i++)
      put_probe (self, vg_section_get_probe (section, i));
    g_string_append_c (self->out, '\n');
  }

  for (guint i = 0; i < vg_section_get_n_items (section); i++)
    put_item (self, vg_guide_get_item (self->speech.guide, vg_section_get_first (section) + i));
}

char *
vg_guide_print (VgGuide *guide, VgShelf *shelf, const char *language)
{
  g_autoptr (GPtrArray) guides = g_ptr_array_new ();
  Printer self = { g_string_new (NULL), { language, guide, guides } };

  g_return_val_if_fail (guide != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; shelf != NULL && i < vg_shelf_get_n_guides (shelf); i++)
    g_ptr_array_add (guides, vg_shelf_get_guide (shelf, i));

  g_string_append (self.out, "# ");
  put_text (&self, vg_guide_get_title (guide, language));
  g_string_append_printf (self.out, "\n\n%s ", word (&self, "version"));
  put_text (&self, vg_guide_get_version (guide));
  g_string_append (self.out, "\n\n");

  for (guint i = 0; i < vg_guide_get_n_sections (guide); i++)
    put_section (&self, vg_guide_get_section (guide, i));
  if (vg_guide_get_n_probes (guide) > 0) {
    g_string_append_printf (self.out, "## %s\n\n", word (&self, "everywhere"));
    for (guint i = 0; i < vg_guide_get_n_probes (guide); i++)
      put_probe (&self, vg_guide_get_probe (guide, i));
  }

  return g_string_free (self.out, FALSE);
}
