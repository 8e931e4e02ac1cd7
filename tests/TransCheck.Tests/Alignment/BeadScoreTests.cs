using TransCheck.Alignment;

namespace TransCheck.Tests.Alignment;

public class BeadScoreTests
{
    [Fact]
    public void Is_high_for_plain_renderings_and_low_for_what_may_render_each_other()
    {
        var english = Given.English(
            "The minister resigned on Tuesday after the protests in the capital.",
            "Nobody saw that coming.",
            "The opposition demands elections within three months.");
        var turkish = Given.Turkish(
            "Bakan, başkentteki protestoların ardından salı günü istifa etti.",
            "Doğrusu kimsenin aklına gelmezdi.",
            "Muhalefet üç ay içinde seçim yapılmasını istiyor.");
        var beads = SentenceAligner.Align(english, turkish).Beads;
        beads.Should().Contain(b => b.Source.Start == 0 && b.Target.Start == 0 && b.Score > 0.95);
        beads.Should().NotContain(b => (b.Source.Count == 0 || b.Target.Count == 0) && b.Score >= 0.5, "a free rendering is no omission");
    }

    [Fact]
    public void Is_high_for_a_sentence_that_was_left_out()
    {
        var english = Given.English(
            "The minister resigned on Tuesday after the protests in the capital.",
            "Scientists found water and ice on the far side of the moon last year.",
            "The opposition demands elections within three months.");
        var turkish = Given.Turkish(
            "Bakan, başkentteki protestoların ardından salı günü istifa etti.",
            "Muhalefet üç ay içinde seçim yapılmasını istiyor.");
        SentenceAligner.Align(english, turkish).Beads.Should().ContainSingle(b => b.Target.Count == 0).Which.Score.Should().BeGreaterThan(0.9);
    }
}
