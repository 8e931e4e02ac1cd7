using TransCheck.Checks;
using TransCheck.Checks.Time;

namespace TransCheck.Tests.Checks.Time;

public sealed class WeekdayContradictsDateTests
{
    [Theory]
    [InlineData("The vote is on Thursday, 9 April 2026.", "Oylama 9 Nisan 2026 Cuma günü yapılacak.", Severity.Major)]
    [InlineData("The vote is on 9 April 2026.", "Oylama 9 Nisan 2026 Pazartesi günü yapılacak.", Severity.Major)]
    [InlineData("The vote is on Friday, 9 April 2026.", "Oylama 9 Nisan 2026 Cuma günü yapılacak.", Severity.Neutral)]
    public void Reports_a_wrong_weekday(string english, string turkish, Severity severity) =>
        Run(english, turkish).Select(f => f.Severity).Should().Equal(severity);

    [Theory]
    [InlineData("The vote is on Thursday, 9 April 2026.", "Oylama 9 Nisan 2026 Perşembe günü yapılacak.")]
    [InlineData("The vote is on Friday, 9 April.", "Oylama 9 Nisan Cuma günü yapılacak.")]
    [InlineData("They met on Friday about the law of 9 April 2026.", "Cuma günü 9 Nisan 2026 tarihli yasa için toplandılar.")]
    [InlineData("On Friday, 29 October 1923 was remembered.", "Cuma günü 29 Ekim 1923 anıldı.")]
    public void Stays_quiet(string english, string turkish) => Run(english, turkish).Should().BeEmpty();

    private static IEnumerable<Finding> Run(string english, string turkish) => new WeekdayContradictsDate().Run(Given.Pair((english, turkish)));
}
