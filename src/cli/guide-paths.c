/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/guide-paths.h"

#include "base/language.h"
#include "base/paths.h"
#include "cli/command.h"
#include "guide/exploration.h"
#include "guide/uses.h"

#include <glib/gi18n-lib.h>

static void
print_questions (VgGuide *guide, GPtrArray *ids)
{
  const VgWording wording = { .language = vg_language_get () };

  for (guint i = 0; i < ids->len; i++) {
    VgItem *item = vg_guide_find_item (guide, ids->pdata[i]);

    g_print ("  %s  %s\n", (const char *) ids->pdata[i], vg_item_get_ask (item, &wording));
  }
}

static void
print_talk (const char *heading, const VgTalkPath *path, VgShelf *shelf)
{
  const char *language = vg_language_get ();

  g_print ("%s: ", heading);
  g_print (ngettext ("%u question", "%u questions", path->n_questions), path->n_questions);
  g_print ("\n");
  for (guint i = 0; i < path->facts->len; i++) {
    VgTalkFact *fact = path->facts->pdata[i];
    g_autofree char *name = vg_shelf_say (shelf, fact->name, NULL, language);
    g_autofree char *value = fact->value != NULL
                                 ? vg_shelf_say (shelf, fact->name, fact->value, language)
                                 : g_strdup (_ ("not known"));

    g_print ("  %s: %s\n", name, value);
  }
}

static void
print_method (VgExploration *paths)
{
  guint n_tried = vg_exploration_get_n_tried (paths);

  if (vg_exploration_is_certain (paths))
    g_print (
        ngettext ("Tried: %u combination of what the conditions mention, which is all of them.\n",
                  "Tried: %u combinations of what the conditions mention, which is all of "
                  "them.\n",
                  n_tried),
        n_tried);
  else
    g_print (ngettext ("Tried: %u combination, drawn from more than can be tried. There may be a "
                       "shorter or a longer talk.\n",
                       "Tried: %u combinations, drawn from more than can be tried. There may be a "
                       "shorter or a longer talk.\n",
                       n_tried),
             n_tried);
}

static void
print_unseen (VgExploration *paths, VgGuide *guide)
{
  GPtrArray *unseen = vg_exploration_get_unseen (paths);

  if (unseen->len == 0)
    g_print (_ ("Every question can be asked.\n"));
  else if (vg_exploration_is_certain (paths))
    g_print (_ ("Dead: nothing that can be known brings these up.\n"));
  else
    g_print (_ ("Not seen: nothing that was tried brings these up.\n"));
  print_questions (guide, unseen);
}

int
vg_guide_paths_print (const char *path, VgGuide *guide, VgShelf *shelf)
{
  g_autofree char *folder = vg_paths_dup_data ("guides", NULL);
  g_autoptr (VgExploration) paths = vg_exploration_new (path, folder);
  g_autoptr (GPtrArray) unused = vg_uses_list_unused (guide, vg_paths_get_data ());

  g_print ("%s\n", vg_guide_get_title (guide, vg_language_get ()));
  g_print (_ ("%u questions, %u of them with a condition\n"),
           vg_exploration_get_n_questions (paths), vg_exploration_get_n_conditional (paths));
  print_method (paths);
  print_unseen (paths, guide);
  print_talk (_ ("The shortest talk"), vg_exploration_get_shortest (paths), shelf);
  print_talk (_ ("The longest talk"), vg_exploration_get_longest (paths), shelf);
  if (unused->len > 0)
    g_print (
        _ ("Only for the talk itself: no condition, paper, rule or other guide names these.\n"));
  print_questions (guide, unused);

  return vg_exploration_is_certain (paths) && vg_exploration_get_unseen (paths)->len > 0
             ? VG_EXIT_FINDINGS
             : VG_EXIT_DONE;
}
