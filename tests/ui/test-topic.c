/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/topic.h"

#include "document/help-page.h"
#include "ui/common/page-names.h"
#include "ui/window.h"

static gboolean
has_help (const char *topic)
{
  return g_strv_contains (vg_help_page_get_names (), topic);
}

static void
test_every_page_of_the_window_has_its_help (void)
{
  for (int kind = VG_PAGE_DOOR; kind < VG_PAGE_STEP; kind++) {
    const VgPage page = { .kind = (VgPageKind) kind };

    g_assert_true (has_help (vg_topic_of (&page)));
  }
  g_assert_true (has_help ("unlock"));
  g_assert_true (has_help ("preferences"));
}

/* The window says which pages it has for the steps. */
static void
test_every_step_of_the_journey_has_its_help (void)
{
  g_autofree const char **steps = NULL;

  g_type_class_unref (g_type_class_ref (VG_TYPE_WINDOW));
  steps = vg_page_names_list ();
  g_assert_true (vg_page_names_have ("closing"));
  for (guint i = 0; steps[i] != NULL; i++)
    g_assert_true (has_help (steps[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/topic/every-page-of-the-window-has-its-help",
                   test_every_page_of_the_window_has_its_help);
  g_test_add_func ("/ui/topic/every-step-of-the-journey-has-its-help",
                   test_every_step_of_the_journey_has_its_help);

  return g_test_run ();
}
